// A whole adapter in Go: net/http behind the target protocol (../../PROTOCOL.md). Copy it, and replace outcome.
package main

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type object = map[string]any

// outcome is what one URL came to, as the implementation tells it: nothing is judged or mended here.
func outcome(url string) object {
	response, err := http.Get(url)
	if err != nil {
		return object{"kind": "error", "during": "unknown", "error": object{"name": "Error", "message": err.Error()}}
	}
	told := object{"kind": "response", "url": url, "status": response.StatusCode, "fields": [][]string{}, "ended": "complete"}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		told["ended"], told["error"] = "error", object{"name": "Error", "message": err.Error()}
	}
	octets := []rune{} // One character for each octet. Beyond 4,096 of them, "sha256" is wanted as well.
	for at := 0; at < len(body) && at < 4096; at++ {
		octets = append(octets, rune(body[at]))
	}
	told["body"] = object{"length": len(body), "octets": string(octets)}
	return told
}

func main() {
	say, input := json.NewEncoder(os.Stdout).Encode, json.NewDecoder(os.Stdin)
	target := object{"name": "example-go", "version": "1.0", "language": "Go"}
	ready := object{"type": "ready", "protocol": 1, "role": "client", "target": target, "claims": []string{"http/1.1"}}
	http.DefaultTransport.(*http.Transport).DisableKeepAlives = true
	ready["features"], ready["inFlight"], ready["cancel"] = object{"fields.seen": false}, 8, false
	for { // Always read on, and end when the input ends.
		var message struct {
			Type  string
			ID    int
			Opens []struct{ URL string }
		}
		if input.Decode(&message) != nil {
			return
		}
		switch message.Type {
		case "hello":
			say(ready)
		case "ping":
			say(object{"type": "pong", "id": message.ID})
		case "exchange":
			go func() {
				outcomes := []object{}
				for _, open := range message.Opens {
					outcomes = append(outcomes, outcome(open.URL))
				}
				say(object{"type": "done", "id": message.ID, "outcomes": outcomes})
			}()
		case "cancel", "bye":
		default:
			say(object{"type": "unable", "why": "adapter", "detail": "unknown type"})
		}
	}
}
