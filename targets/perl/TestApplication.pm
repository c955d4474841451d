package TestApplication;

# The test application of the target protocol for servers in Perl (see ../PROTOCOL.md), whatever hands it its requests.
# The server is a program of its own, which tells on file descriptor 3 what it saw, and which port it listens on.

use strict;
use warnings;
use Exporter qw(import);
use WireproofAdapter qw(seen);

our @EXPORT_OK = qw(answer seen_request tell);

my $json      = JSON::PP->new->ascii->canonical;
my $challenge = 'Basic realm="wireproof"';
# What a status requires or wants beside it (RFC 9110 section 15), so that even a status asked for is a right response.
my %companions = (
    401 => ['WWW-Authenticate', $challenge], 405 => ['Allow', 'GET, HEAD'],
    407 => ['Proxy-Authenticate', $challenge], 426 => ['Connection', 'upgrade', 'Upgrade', 'HTTP/2.0'],
    map { $_ => ['Location', '/'] } 300 .. 303, 305, 307, 308,
);

open my $report, '>&=', 3 or die "file descriptor 3: $!\n";

# Writes one line for the adapter, in one go: other processes write there too.
sub tell {
    my ($message) = @_;
    my $line = $json->encode($message) . "\n";
    syswrite $report, $line;
}

# A request as it is told of; fields are a list of pairs of octets.
sub seen_request {
    my ($method, $target, $version, $fields, $body) = @_;
    return { method => $method, target => $target, version => $version, fields => $fields, body => seen($body) };
}

sub echo {
    my ($request) = @_;
    my %told = (%$request, body => $request->{body}{octets});
    @told{qw(length sha256)} = @{ $request->{body} }{qw(length sha256)} if $request->{body}{sha256};
    return $json->encode(\%told);
}

# Status, fields in turns of name and value, and body of the answer; a body of unknown length is a function that gives its pieces.
sub answer {
    my ($request, $path) = @_;
    my ($kind, $number) = $path =~ m{\A/(bytes|stream|status)/(\d{1,8})\z};
    return text(200, echo($request), 'application/json') if $path eq '/echo';
    return text(404, 'not found')                        if $path ne '/' && !$kind;
    return text(405, 'method not allowed', 'text/plain', Allow => 'GET, HEAD') if $request->{method} !~ /\A(?:GET|HEAD)\z/;
    return text(200, 'ok') if !$kind;
    return numbered($kind, $number);
}

sub numbered {
    my ($kind, $number) = @_;
    return text(200, substr('0123456789' x (1 + $number / 10), 0, $number), 'application/octet-stream')
        if $kind eq 'bytes' && $number <= 1 << 26;
    if ($kind eq 'stream' && $number <= 10_000) {
        my $at = 0;
        return (200, ['Content-Type' => 'text/plain'], sub { $at < $number ? 'piece ' . $at++ . "\n" : undef });
    }
    return text(404, 'not found') if $kind ne 'status' || $number < 200 || $number > 599;
    return ($number, [], '')      if $number == 204 || $number == 304;
    return text($number, $number == 205 ? '' : $number, 'text/plain', @{ $companions{$number} // [] });
}

sub text {
    my ($status, $body, $type, @fields) = @_;
    return ($status, ['Content-Type' => $type // 'text/plain', @fields, 'Content-Length' => length $body], $body);
}

1;
