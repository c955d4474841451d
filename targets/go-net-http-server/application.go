package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing/fstest"
	"time"

	w "wireproof"
)

var (
	modified = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	numbered = regexp.MustCompile(`^/(bytes|stream|status)/([0-9]{1,8})$`)
	files    = http.StripPrefix("/static/", http.FileServer(http.FS(fstest.MapFS{
		"index.html":    {Data: []byte("<p>index</p>\n"), ModTime: modified},
		"hello.txt":     {Data: []byte("hello\n"), ModTime: modified},
		"sub/inner.txt": {Data: []byte("inner\n"), ModTime: modified},
	})))
	// What a status requires or wants beside it (RFC 9110 section 15).
	companions = map[int][2]string{
		401: {"WWW-Authenticate", `Basic realm="wireproof"`}, 405: {"Allow", "GET, HEAD"},
		407: {"Proxy-Authenticate", `Basic realm="wireproof"`}, 426: {"Upgrade", "HTTP/2.0"},
		300: {"Location", "/"}, 301: {"Location", "/"}, 302: {"Location", "/"}, 303: {"Location", "/"}, 305: {"Location", "/"},
		307: {"Location", "/"}, 308: {"Location", "/"},
	}
)

func reply(response http.ResponseWriter, status int, mediaType string, body string) {
	response.Header().Set("Content-Type", mediaType)
	response.Header().Set("Content-Length", strconv.Itoa(len(body)))
	response.WriteHeader(status)
	response.Write([]byte(body))
}

// content leaves conditions and ranges to the package.
func content(response http.ResponseWriter, request *http.Request, lastModified time.Time, body string) {
	response.Header().Set("Content-Type", "text/plain")
	response.Header().Set("ETag", `"wireproof"`)
	http.ServeContent(response, request, "", lastModified, strings.NewReader(body))
}

func answer(response http.ResponseWriter, request *http.Request, seen w.Object) {
	path := request.URL.Path
	number := numbered.FindStringSubmatch(path)
	known := path == "/" || path == "/cond" || path == "/range" || path == "/cookie" || strings.HasPrefix(path, "/static/") || number != nil
	switch {
	case path == "/echo":
		echo(response, seen)
	case !known:
		reply(response, http.StatusNotFound, "text/plain", "not found")
	case request.Method != http.MethodGet && request.Method != http.MethodHead:
		response.Header().Set("Allow", "GET, HEAD")
		reply(response, http.StatusMethodNotAllowed, "text/plain", "method not allowed")
	case path == "/":
		reply(response, http.StatusOK, "text/plain", "ok")
	case path == "/cond":
		content(response, request, modified, "cond")
	case path == "/range":
		content(response, request, time.Time{}, "abcdefghijklmnopqrstuvwxyz")
	case path == "/cookie":
		query := request.URL.Query()
		http.SetCookie(response, &http.Cookie{Name: query.Get("name"), Value: query.Get("value")})
		reply(response, http.StatusOK, "text/plain", "ok")
	case number != nil:
		count, _ := strconv.Atoi(number[2])
		replyNumbered(response, number[1], count)
	default:
		files.ServeHTTP(response, request)
	}
}

func echo(response http.ResponseWriter, seen w.Object) {
	body := seen["body"].(w.Object)
	told := w.Object{"method": seen["method"], "target": seen["target"], "version": seen["version"], "fields": seen["fields"], "body": body["octets"]}
	if sum, long := body["sha256"]; long {
		told["length"], told["sha256"] = body["length"], sum
	}
	text, _ := json.Marshal(told)
	reply(response, http.StatusOK, "application/json", string(text))
}

func replyNumbered(response http.ResponseWriter, kind string, number int) {
	switch {
	case kind == "bytes" && number <= 1<<26:
		digits := strings.Repeat("0123456789", 6400)
		response.Header().Set("Content-Type", "application/octet-stream")
		response.Header().Set("Content-Length", strconv.Itoa(number))
		for left := number; left > 0; left -= len(digits) {
			if left < len(digits) {
				digits = digits[:left]
			}
			if _, err := response.Write([]byte(digits)); err != nil {
				return
			}
		}
	case kind == "stream" && number <= 10000:
		response.Header().Set("Content-Type", "text/plain")
		for at := 0; at < number; at++ {
			fmt.Fprintf(response, "piece %d\n", at)
			response.(http.Flusher).Flush()
		}
	case kind == "status" && number >= 200 && number <= 599:
		if companion, wanted := companions[number]; wanted {
			response.Header().Set(companion[0], companion[1])
		}
		if number == 426 {
			response.Header().Set("Connection", "Upgrade")
		}
		if number == 204 || number == 205 || number == 304 {
			response.WriteHeader(number)
		} else {
			reply(response, number, "text/plain", strconv.Itoa(number))
		}
	default:
		reply(response, http.StatusNotFound, "text/plain", "not found")
	}
}
