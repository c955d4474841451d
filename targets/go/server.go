package wireproof

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"os"
)

// Summary counts and hashes a body as it is written to it, and keeps its first octets. Its zero value is an empty body.
type Summary struct {
	length int
	head   []byte
	hash   hash.Hash
}

// Write takes a part of the body; it never fails.
func (summary *Summary) Write(octets []byte) (int, error) {
	if summary.hash == nil {
		summary.hash = sha256.New()
	}
	summary.hash.Write(octets)
	summary.length += len(octets)
	if left := seenLimit - len(summary.head); left > len(octets) {
		summary.head = append(summary.head, octets...)
	} else {
		summary.head = append(summary.head, octets[:left]...)
	}
	return len(octets), nil
}

// Seen is what is told of the body.
func (summary *Summary) Seen() Object {
	seen := Object{"length": summary.length, "octets": Text(string(summary.head))}
	if summary.length > seenLimit {
		seen["sha256"] = hex.EncodeToString(summary.hash.Sum(nil))
	}
	return seen
}

// Saw is told of each request that the application saw, with the port it came from.
type Saw = func(from int, request Object)

// Listen starts a server on a port of its own choice and gives that port, and what ends the server.
type Listen = func(saw Saw) (port int, end func(), err error)

// RunServer puts a server behind the protocol: it answers messages until standard input ends or `bye` comes.
func RunServer(target Object, claims []string, features []string, listen Listen) {
	declared, ends := map[string]bool{}, map[int]func(){}
	for _, feature := range features {
		declared[feature] = true
	}
	input := bufio.NewReader(os.Stdin)
	for {
		line, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		asked := struct {
			Type    string
			ID      int
			Version string
		}{}
		if json.Unmarshal(line, &asked) != nil {
			asked.Type = ""
		}
		unable := func(why, detail string) {
			say(Object{"type": "unable", "id": asked.ID, "why": why, "detail": detail})
		}
		switch end := ends[asked.ID]; {
		case asked.Type == "hello":
			say(Object{"type": "ready", "protocol": 1, "role": "server", "target": target, "claims": claims,
				"features": declared, "inFlight": 32, "cancel": false})
		case asked.Type == "ping":
			say(Object{"type": "pong", "id": asked.ID})
		case asked.Type == "bye":
			return
		case asked.Type == "cancel":
		case asked.Type == "listen" && asked.Version == "HTTP/1.0":
			unable("unsupported", "the server has one version of its own")
		case asked.Type == "listen":
			port, end, err := listen(func(from int, request Object) {
				say(Object{"type": "saw", "id": asked.ID, "from": from, "request": request})
			})
			if err != nil {
				unable("adapter", err.Error())
				continue
			}
			ends[asked.ID] = end
			say(Object{"type": "listening", "id": asked.ID, "host": "127.0.0.1", "port": port})
		case asked.Type == "close" && end == nil:
			unable("adapter", "nothing listens under that id")
		case asked.Type == "close":
			end()
			delete(ends, asked.ID)
			say(Object{"type": "closed", "id": asked.ID})
		default:
			say(Object{"type": "unable", "why": "adapter", "detail": "no message that is known"})
		}
	}
}
