// Package net/http of Go, with the cookie store that comes with it.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptrace"
	"net/textproto"
	"net/url"
	"os"
	"runtime"
	"strings"
	"time"

	w "wireproof"
)

func main() {
	features := strings.Fields("method fields body body.chunks redirect proxy cookies timeout abort keep trailers interim trust")
	target := w.Object{"name": "go-net-http", "version": strings.TrimPrefix(runtime.Version(), "go"), "language": "Go",
		"homepage": "https://pkg.go.dev/net/http", "issues": "https://github.com/golang/go/issues"}
	w.RunClient(target, []string{"http/1.0", "http/1.1", "cookies"}, features, begin)
}

func begin(keep bool) (func(context.Context, w.Open) w.Object, func()) {
	jar, _ := cookiejar.New(nil)
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DisableKeepAlives = !keep
	open := func(running context.Context, wanted w.Open) w.Object {
		client := http.Client{Transport: transport}
		transport.Proxy = nil
		if wanted.Proxy != "" {
			transport.Proxy = func(*http.Request) (*url.URL, error) { return url.Parse(wanted.Proxy) }
		}
		transport.TLSClientConfig = nil
		if wanted.Trust != "" {
			pem, err := os.ReadFile(wanted.Trust)
			if err != nil {
				return w.Failed("unknown", err)
			}
			trusted := x509.NewCertPool()
			trusted.AppendCertsFromPEM(pem)
			transport.TLSClientConfig = &tls.Config{RootCAs: trusted}
		}
		if wanted.Cookies {
			client.Jar = jar
		}
		if wanted.TimeoutMs != nil {
			client.Timeout = time.Duration(*wanted.TimeoutMs * float64(time.Millisecond))
		}
		if wanted.Redirect == "manual" {
			client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		}
		return outcome(running, client, wanted)
	}
	return open, transport.CloseIdleConnections
}

func outcome(running context.Context, client http.Client, wanted w.Open) w.Object {
	interim := []w.Object{}
	trace := httptrace.ClientTrace{Got1xxResponse: func(code int, header textproto.MIMEHeader) error {
		interim = append(interim, w.Object{"status": code, "fields": w.Fields(header)})
		return nil
	}}
	request, err := http.NewRequestWithContext(httptrace.WithClientTrace(running, &trace), wanted.Method, wanted.URL, wanted.Body.Reader())
	if err != nil {
		return w.Failed("parse", err)
	}
	for _, field := range wanted.Fields {
		request.Header.Add(field[0], field[1])
	}
	// Where Host is set is a place of its own.
	request.Host = request.Header.Get("Host")
	response, err := client.Do(request)
	if err != nil {
		return w.Failed("unknown", err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(wanted.Abort.Limit(response.Body))
	told := w.Object{"kind": "response", "url": response.Request.URL.String(), "status": response.StatusCode, "version": response.Proto,
		"reason": w.Text(strings.TrimPrefix(response.Status, fmt.Sprint(response.StatusCode, " "))), "ended": "complete",
		"fields": w.Fields(response.Header), "trailers": w.Fields(response.Trailer), "interim": interim, "body": w.Seen(body)}
	if err != nil {
		told["ended"], told["error"] = "error", w.Fault(err)
	}
	return told
}
