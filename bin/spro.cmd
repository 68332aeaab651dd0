@echo off
rem Windows : ajoutez ce dossier au Path de votre compte, et tapez spro partout, sans npm link.
rem Windows: add this folder to the Path of your account, and type spro anywhere, without npm link.
node "%~dp0spro.cjs" %*
