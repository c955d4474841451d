# HTTP::Daemon, with a process for each connection: what one of them waits for holds up no other.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../perl";
use HTTP::Daemon;
use HTTP::Response;
use TestApplication qw(answer seen_request tell);

{
    # Where the processes of connections have closed the listening socket they still ask it for the URL.
    package Daemon;
    our @ISA = 'HTTP::Daemon';
    sub url { ${ *{ $_[0] } }{wireproof_url} //= $_[0]->SUPER::url }
}

$SIG{CHLD} = 'IGNORE';
# A connection that the other end has closed is found out by writing to it.
$SIG{PIPE} = 'IGNORE';

sub handle {
    my ($connection, $request, $from) = @_;
    my @fields = $request->headers->flatten;
    my @pairs  = map { ["$fields[2 * $_]", "$fields[2 * $_ + 1]"] } 0 .. $#fields / 2;
    my $seen   = seen_request($request->method, $request->uri->as_string, $request->protocol // 'HTTP/0.9', \@pairs, $request->content);
    tell({ from => $from, request => $seen }) if $from;
    my ($status, $headers, $body) = answer($seen, $request->uri->canonical->path);
    # To HEAD it sends the head alone, whatever the body is.
    $connection->send_response(HTTP::Response->new($status, undef, $headers, $body));
}

my $daemon = Daemon->new(LocalAddr => '127.0.0.1', LocalPort => 0, Listen => 128) or die "no socket: $!\n";
$daemon->url;
tell({ port => $daemon->sockport + 0 });
while (1) {
    my $connection = $daemon->accept or next;
    # A connection that the other end has reset has no other end any more.
    my $from = ($connection->peerport // 0) + 0;
    if (!(fork // die "no process: $!\n")) {
        close $daemon;
        while (my $request = $connection->get_request) { handle($connection, $request, $from) }
        exit 0;
    }
    close $connection;
}
