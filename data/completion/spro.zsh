#compdef spro
# spro pour zsh : ajoutez à ~/.zshrc, après compinit, la ligne    source <(spro completion zsh)
# spro for zsh: add the line above to ~/.zshrc, after compinit
_spro() {
  local line shown
  local -a lines words_shown values open
  # (Q): zsh writes "record\#A1" itself.
  lines=("${(@f)$("${words[1]}" __complete "${(@Q)words[2,CURRENT-1]}" "=${(Q)words[CURRENT]}" 2> /dev/null)}")
  for line in "${lines[@]}"; do
    [[ -z "$line" ]] && continue
    # "record#" waits for the number of a line.
    if [[ "${line%%$'\t'*}" == *'#' ]]; then
      open+=("${line%%$'\t'*}")
    else
      values+=("${line%%$'\t'*}")
      shown="${line%%$'\t'*}"
      [[ "$line" == *$'\t'* ]] && shown+="  ${line#*$'\t'}"
      words_shown+=("$shown")
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
