# A whole adapter in POSIX sh: curl behind the target protocol (../../PROTOCOL.md). Copy it, and replace `outcome`.
# The harness leaves no blanks between the tokens of JSON, so that sed can take a line apart.

ready='{"type":"ready","protocol":1,"role":"client","target":{"name":"example-sh","version":"1.0","language":"sh"},'
ready=$ready'"claims":["http/1.1"],"features":{"fields.seen":false,"status.seen":false},"inFlight":8,"cancel":false}'

# What one URL came to, as curl tells it: nothing is judged or mended here. The exit status goes behind the body.
outcome() {
  hex=$({ curl -q -sS --globoff "$1"; printf '%03d' $?; } | od -An -v -tx1 | tr -d ' \n')
  body=${hex%??????} status=$(printf '%s' "${hex#"${hex%??????}"}" | sed 's/3\(.\)/\1/g')
  if [ "$status" -ne 0 ]; then
    printf '{"kind":"error","during":"unknown","error":{"name":"exit %d","message":""}}' "$status"
  else
    printf '{"kind":"response","url":"%s","status":null,"fields":[],"ended":"complete",' "$1"
    printf '"body":{"length":%d,"octets":"%s"}}' $((${#body} / 2)) "$(printf '%s' "$body" | sed 's/../\\u00&/g')"
  fi
}

# A line goes out in one piece if it is no longer than 4,096 octets, which leaves room for one open with a body of some 500.
exchange() {
  answer=$(printf '{"type":"done","id":%d,"outcomes":[%s]}' "$1" "$(outcome "$2")")
  [ ${#answer} -lt 4096 ] || answer='{"type":"unable","id":'$1',"why":"adapter","detail":"the body is too long for this adapter"}'
  printf '%s\n' "$answer"
}

# Always read on, and end when the input ends.
while IFS= read -r line; do
  id=$(printf '%s' "$line" | sed -n 's/^{[^{]*"id":\([0-9]*\).*/\1/p')
  case $line in
    '{"type":"hello"'*) printf '%s\n' "$ready" ;;
    '{"type":"ping"'*) printf '{"type":"pong","id":%d}\n' "$id" ;;
    '{"type":"exchange"'*'},{'*) printf '{"type":"unable","id":%d,"why":"adapter","detail":"one open at a time"}\n' "$id" ;;
    '{"type":"exchange"'*) exchange "$id" "$(printf '%s' "$line" | sed 's/.*"url":"\([^"]*\)".*/\1/')" & ;;
    '{"type":"cancel"'*) ;;
    '{"type":"bye"'*) break ;;
    *) printf '{"type":"unable","why":"adapter","detail":"unknown type"}\n' ;;
  esac
done
