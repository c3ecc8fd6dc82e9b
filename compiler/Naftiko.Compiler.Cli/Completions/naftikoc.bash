# Completes naftikoc in bash. In ~/.bashrc: eval "$(naftikoc completions bash)"
_naftikoc() {
  local line=${COMP_LINE:0:COMP_POINT} tool=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} found
  line=${line#*"$tool"}
  line=${line#"${line%%[![:space:]]*}"}
  mapfile -t found < <("$tool" "[suggest:${#line}]" "$line" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "${found[*]}" -- "$word")
}

# Where nothing fits, the word is the name of a file.
complete -o default -F _naftikoc naftikoc
