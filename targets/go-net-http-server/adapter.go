// The server of Go's package net/http: its own file server, conditions, ranges and cookies.
package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"runtime"
	"strconv"
	"strings"

	w "wireproof"
)

func main() {
	log.SetOutput(io.Discard)
	features := strings.Fields("app.root app.echo app.bytes app.stream app.status app.cond app.range app.static app.cookie saw")
	target := w.Object{"name": "go-net-http-server", "version": strings.TrimPrefix(runtime.Version(), "go"), "language": "Go",
		"homepage": "https://pkg.go.dev/net/http", "issues": "https://github.com/golang/go/issues"}
	w.RunServer(target, []string{"http/1.0", "http/1.1", "cookies"}, features, listen)
}

func listen(saw w.Saw) (int, func(), error) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return 0, nil, err
	}
	server := http.Server{Handler: http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		// A request that breaks off never reaches the application as a whole; what is wrong with it, the server knows alone.
		if seen, err := read(request); err != nil {
			http.Error(response, "bad request", http.StatusBadRequest)
		} else {
			_, port, _ := net.SplitHostPort(request.RemoteAddr)
			from, _ := strconv.Atoi(port)
			saw(from, seen)
			answer(response, request, seen)
		}
	})}
	go server.Serve(listener)
	return listener.Addr().(*net.TCPAddr).Port, func() { server.Close() }, nil
}

// read tells of a request as the package has it: Host and Transfer-Encoding have places of their own.
func read(request *http.Request) (w.Object, error) {
	body := w.Summary{}
	_, err := io.Copy(&body, request.Body)
	fields := w.Fields(request.Header)
	if request.Host != "" {
		fields = append(fields, [2]string{"Host", w.Text(request.Host)})
	}
	for _, coding := range request.TransferEncoding {
		fields = append(fields, [2]string{"Transfer-Encoding", w.Text(coding)})
	}
	return w.Object{"method": w.Text(request.Method), "target": w.Text(request.RequestURI), "version": request.Proto,
		"fields": fields, "body": body.Seen(), "trailers": w.Fields(request.Trailer)}, err
}
