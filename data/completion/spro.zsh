#compdef spro
# spro pour zsh : ajoutez à ~/.zshrc, après compinit, la ligne    source <(spro completion zsh)
# spro for zsh: add the line above to ~/.zshrc, after compinit
_spro() {
  local line
  local -a lines words_shown values open
  lines=("${(@f)$("${words[1]}" __complete "${(@)words[2,CURRENT-1]}" "=${words[CURRENT]}" 2> /dev/null)}")
  for line in "${lines[@]}"; do
    [[ -z "$line" ]] && continue
    # "record#" waits for the number of a line.
    if [[ "${line%%$'\t'*}" == *'#' ]]; then
      open+=("${line%%$'\t'*}")
    else
      values+=("${line%%$'\t'*}")
      words_shown+=("${line%%$'\t'*}  ${line#*$'\t'}")
    fi
  done
  if (( ${#values} + ${#open} == 0 )); then
    _files
    return
  fi
  (( ${#open} )) && compadd -S '' -- "${open[@]}"
  (( ${#values} )) && compadd -l -d words_shown -- "${values[@]}"
}
compdef _spro spro
