@echo off
setlocal
rem cmd cherche node d'abord dans le dossier courant ; sauf avec cette variable.
rem cmd looks for node in the current folder first; not with this variable.
set NoDefaultCurrentDirectoryInExePath=1
rem Windows : ajoutez ce dossier au Path de votre compte, et tapez spro partout, sans npm link.
rem Windows: add this folder to the Path of your account, and type spro anywhere, without npm link.
node "%~dp0spro.cjs" %*
