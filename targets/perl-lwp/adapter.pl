# LWP::UserAgent of libwww-perl, with the stores of cookies and of connections that come with it.

use strict;
use warnings;
use lib '../perl';
use WireproofAdapter qw(body_of needs run_client seen);

# What LWP would load when it is wanted is loaded here once, and not again by the process of each exchange.
needs($_, 'libwww-perl') for qw(LWP::UserAgent LWP::ConnCache LWP::Protocol::http LWP::Authen::Digest HTTP::Cookies HTML::HeadParser);
our @ISA = 'LWP::UserAgent';

# What a user agent is documented to override in order to answer a challenge: what is offered is for one origin alone.
sub get_basic_credentials {
    my ($agent, $realm, $uri, $for_proxy) = @_;
    my $offered = $agent->{offered} or return;
    return if $for_proxy || $uri->host_port ne $agent->{origin} || ($offered->{realm} // $realm) ne $realm;
    return @$offered{qw(user password)};
}

sub agent_for {
    my ($open, $connections, $cookies) = @_;
    # This process is that of one exchange alone.
    delete @ENV{ grep { /_proxy\z/i } keys %ENV };
    @ENV{ keys %{ $open->{environment} // {} } } = values %{ $open->{environment} // {} };
    my $agent = main->new(env_proxy => defined $open->{environment}, conn_cache => $connections);
    $agent->proxy(http => $open->{proxy})          if $open->{proxy};
    $agent->cookie_jar($cookies)                   if $open->{cookies};
    $agent->timeout($open->{timeoutMs} / 1000)     if defined $open->{timeoutMs};
    my $redirect = $open->{redirect} // 'default';
    $agent->requests_redirectable([])              if $redirect eq 'manual';
    push @{ $agent->requests_redirectable }, $open->{method} if $redirect eq 'follow' && $open->{method};
    @$agent{qw(offered origin)} = ($open->{credentials}, URI->new($open->{url})->host_port) if $open->{credentials};
    return $agent;
}

sub request_for {
    my ($open, $content) = @_;
    my $request = HTTP::Request->new($open->{method} // (defined $content ? 'POST' : 'GET'), $open->{url});
    # An empty piece is documented to be the end.
    my @pieces = ref $content ? grep { length } @$content : ();
    $request->content(ref $content ? sub { shift @pieces // '' } : $content) if defined $content;
    # As it is documented, an underscore in a name would become a hyphen.
    local $HTTP::Headers::TRANSLATE_UNDERSCORE = 0;
    $request->push_header(@$_) for @{ $open->{fields} // [] };
    return $request;
}

sub outcome {
    my ($open, $agent) = @_;
    my $failed  = sub { return { kind => 'error', during => $_[0], error => { name => $_[1], message => $_[2] } } };
    my $request = eval { request_for($open, body_of($open)) } or return $failed->('parse', 'die', "$@");
    my ($limit, $octets, $enough) = ($open->{abort} && $open->{abort}{afterOctets}, '', 0);
    my $take = sub {
        $octets .= $_[0];
        $enough = defined $limit && length $octets >= $limit;
        die "enough\n" if $enough;
    };
    my $response = eval { $agent->request($request, $take) } or return $failed->('unknown', 'die', "$@");
    # A response of LWP's own stands for an error: it is marked, or tells no version although it is one of HTTP.
    my $own = ($response->header('Client-Warning') // '') eq 'Internal response';
    return $failed->($response->message =~ /^Can't connect/ ? 'connect' : 'unknown', $response->status_line, $response->content)
        if $own || !defined $response->protocol && $open->{url} =~ /^http:/i;
    my %told = (kind => 'response', url => $response->request->uri->as_string, status => $response->code, ended => 'complete');
    $told{reason}  = $response->message  if defined $response->message;
    $told{version} = $response->protocol if defined $response->protocol;
    $told{body}    = seen($octets . $response->content);
    # LWP is documented to add fields of its own to those of the response.
    my @flat = $response->headers->flatten;
    push @{ $told{fields} }, [map { "$_" } splice @flat, 0, 2] while @flat;
    $told{fields} = [grep { $_->[0] !~ /^(?:Client-|X-Died$)/i } @{ $told{fields} }];
    my $died = $enough ? undef : $response->header('X-Died') // $response->header('Client-Aborted');
    return defined $died ? { %told, ended => 'error', error => { name => 'X-Died', message => $died } } : \%told;
}

my %target = (name => 'perl-lwp', version => $LWP::UserAgent::VERSION, language => 'Perl', homepage => 'https://metacpan.org/dist/libwww-perl');
$target{issues} = 'https://github.com/libwww-perl/libwww-perl/issues';
my @features = qw(method fields body body.chunks redirect credentials credentials.realm proxy cookies timeout abort keep environment);
my @claims   = qw(http/0.9 http/1.0 http/1.1 basic digest);
sub begin {
    my ($connections, $cookies) = ($_[0] eq 'keep' ? LWP::ConnCache->new : undef, HTTP::Cookies->new);
    return sub { outcome($_[0], agent_for($_[0], $connections, $cookies)) };
}
run_client(\%target, \@claims, \@features, \&begin);
