# spro pour bash : ajoutez à ~/.bashrc la ligne    source <(spro completion bash)
# spro for bash: add the line above to ~/.bashrc
_spro() {
  local words line
  COMPREPLY=()
  words=("${COMP_WORDS[@]:1:COMP_CWORD-1}" "=${COMP_WORDS[COMP_CWORD]}")
  while IFS= read -r line; do
    [ -n "$line" ] && COMPREPLY+=("${line%%$'\t'*}")
  done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2> /dev/null)
  # "record#" waits for the number of a line.
  if [ "${#COMPREPLY[@]}" = 1 ] && [ "${COMPREPLY[0]: -1}" = '#' ]; then compopt -o nospace; fi
}
complete -o default -F _spro spro
