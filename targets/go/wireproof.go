// Package wireproof speaks the target protocol for client adapters in Go: JSON lines on standard input and output
// (see ../PROTOCOL.md). Each exchange has a goroutine of its own, so that pings are answered whatever the client waits for.
package wireproof

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"sync"
)

const (
	seenLimit = 4096
	lineLimit = 1 << 20
)

// Object is a JSON object.
type Object = map[string]any

// Open is what an exchange asks to be opened, its texts made octets except the URL, which stays text as Go has it, in UTF-8;
// a key that is left out is nil, or empty.
type Open struct {
	URL         string
	Method      string
	Fields      [][2]string
	Body        *Body
	Redirect    string
	Credentials *struct{ User, Password, Realm string }
	Proxy       string
	Trust       string
	Cookies     bool
	TimeoutMs   *float64
	Save        bool
	Abort       *Abort
	Uses        []any
	Prompt      Object
	Handlers    []any
	Environment map[string]string
}

// Body is a request body, Abort the place in a response at which to give up. Their methods take nil for none.
type Body struct {
	Octets *string
	Chunks []string
	Repeat string
	Length int
}
type Abort struct{ AfterOctets int64 }

// Reader gives the body, without telling its length where it was given in pieces; it is nil without body.
func (body *Body) Reader() io.Reader {
	switch {
	case body == nil:
		return nil
	case body.Octets != nil:
		return strings.NewReader(octets(*body.Octets))
	case body.Chunks != nil:
		return io.MultiReader(strings.NewReader(octets(strings.Join(body.Chunks, ""))))
	}
	unit := octets(body.Repeat)
	return strings.NewReader(strings.Repeat(unit, body.Length/len(unit)+1)[:body.Length])
}

// Limit gives no more of a response than is wanted.
func (abort *Abort) Limit(response io.Reader) io.Reader {
	if abort == nil {
		return response
	}
	return io.LimitReader(response, abort.AfterOctets)
}

// made gives the open with octets in place of the protocol's texts but the URL, and a method where a body has none.
func (open Open) made() Open {
	if open.Method == "" && open.Body != nil {
		open.Method = "POST"
	}
	open.Method, open.Proxy = octets(open.Method), octets(open.Proxy)
	for at, field := range open.Fields {
		open.Fields[at] = [2]string{octets(field[0]), octets(field[1])}
	}
	return open
}

// asked names the features that an open cannot do without.
func (open *Open) asked() []string {
	asked := []string{}
	for feature, wanted := range map[string]bool{
		"method": open.Method != "", "fields": open.Fields != nil, "body": open.Body != nil,
		"body.chunks": open.Body != nil && open.Body.Chunks != nil, "redirect": open.Redirect != "" && open.Redirect != "default",
		"credentials": open.Credentials != nil, "proxy": open.Proxy != "", "trust": open.Trust != "", "cookies": open.Cookies, "timeout": open.TimeoutMs != nil,
		"save": open.Save, "abort": open.Abort != nil, "uses": open.Uses != nil, "prompt": open.Prompt != nil,
		"handlers": open.Handlers != nil, "environment": open.Environment != nil,
	} {
		if wanted {
			asked = append(asked, feature)
		}
	}
	return asked
}

// octets gives the octets of the protocol's text, which has one character for each; other text stays what it is.
func octets(text string) string {
	made := make([]byte, 0, len(text))
	for _, character := range text {
		if character > 0xff {
			return text
		}
		made = append(made, byte(character))
	}
	return string(made)
}

// Text gives octets as the protocol's text.
func Text(octets string) string {
	text := make([]rune, len(octets))
	for at := range text {
		text[at] = rune(octets[at])
	}
	return string(text)
}

// Seen is what is told of a body: its length, its first octets, and its digest where these are not all.
func Seen(body []byte) Object {
	if len(body) <= seenLimit {
		return Object{"length": len(body), "octets": Text(string(body))}
	}
	sum := sha256.Sum256(body)
	return Object{"length": len(body), "octets": Text(string(body[:seenLimit])), "sha256": hex.EncodeToString(sum[:])}
}

// Fields gives fields by name as a list, the names in order of the alphabet, for their own order is lost.
func Fields(header map[string][]string) [][2]string {
	fields := [][2]string{}
	for name, values := range header {
		for _, value := range values {
			fields = append(fields, [2]string{Text(name), Text(value)})
		}
	}
	sort.SliceStable(fields, func(one, other int) bool { return fields[one][0] < fields[other][0] })
	return fields
}

// Fault is an error as it is told, by the type of what caused it.
func Fault(err error) Object {
	cause := err
	for inner := errors.Unwrap(cause); inner != nil; inner = errors.Unwrap(cause) {
		cause = inner
	}
	return Object{"name": fmt.Sprintf("%T", cause), "message": Text(err.Error())}
}

// Failed is the outcome of an open that gave no response.
func Failed(during string, err error) Object {
	return Object{"kind": "error", "during": during, "error": Fault(err)}
}

// Begin starts an exchange and gives what opens a URL, and what ends the exchange.
type Begin = func(keep bool) (open func(context.Context, Open) Object, end func())

type client struct {
	target   Object
	claims   []string
	features map[string]bool
	begin    Begin
}

type message struct {
	Type       string
	ID         int
	Connection string
	Opens      []Open
}

// RunClient puts a client behind the protocol: it answers messages until standard input ends or `bye` comes.
func RunClient(target Object, claims []string, features []string, begin Begin) {
	client := client{target, claims, map[string]bool{}, begin}
	for _, feature := range features {
		client.features[feature] = true
	}
	cancels := sync.Map{}
	input := bufio.NewReader(os.Stdin)
	for {
		line, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		asked := message{}
		if json.Unmarshal(line, &asked) != nil {
			asked.Type = ""
		}
		switch asked.Type {
		case "hello":
			say(Object{"type": "ready", "protocol": 1, "role": "client", "target": client.target, "claims": client.claims,
				"features": client.features, "inFlight": 8, "cancel": true})
		case "ping":
			say(Object{"type": "pong", "id": asked.ID})
		case "bye":
			return
		case "cancel":
			if cancel, running := cancels.Load(asked.ID); running {
				cancel.(context.CancelFunc)()
			}
		case "exchange":
			running, cancel := context.WithCancel(context.Background())
			cancels.Store(asked.ID, cancel)
			go func() {
				say(client.exchange(running, asked))
				cancels.Delete(asked.ID)
				cancel()
			}()
		default:
			say(Object{"type": "unable", "why": "adapter", "detail": "no message that is known"})
		}
	}
}

func (client client) exchange(running context.Context, asked message) Object {
	outcomes := []Object{}
	open, end := client.begin(asked.Connection == "keep")
	defer end()
	for _, wanted := range asked.Opens {
		for _, feature := range wanted.asked() {
			if !client.features[feature] {
				return Object{"type": "unable", "id": asked.ID, "why": "unsupported", "detail": "no facility for " + feature}
			}
		}
		outcomes = append(outcomes, open(running, wanted.made()))
	}
	return Object{"type": "done", "id": asked.ID, "outcomes": outcomes}
}

var writing sync.Mutex

func say(answer Object) {
	line, err := json.Marshal(answer)
	if err != nil || len(line) >= lineLimit {
		why := fmt.Sprint("the answer is no line: ", err, ", ", len(line), " octets")
		line, _ = json.Marshal(Object{"type": "unable", "id": answer["id"], "why": "adapter", "detail": why})
	}
	writing.Lock()
	defer writing.Unlock()
	os.Stdout.Write(append(line, '\n'))
}
