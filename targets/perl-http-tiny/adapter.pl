# HTTP::Tiny, which is part of Perl.

use strict;
use warnings;
use lib '../perl';
use WireproofAdapter qw(body_of needs run_client seen);

needs('HTTP::Tiny', 'perl');

delete @ENV{ grep { /_proxy\z/i } keys %ENV };

sub agent_for {
    my ($open, $keep) = @_;
    my %options = (keep_alive => $keep);
    $options{timeout}      = $open->{timeoutMs} / 1000 if defined $open->{timeoutMs};
    $options{max_redirect} = 0                         if ($open->{redirect} // '') eq 'manual';
    $options{http_proxy}   = $open->{proxy}            if $open->{proxy};
    return HTTP::Tiny->new(%options);
}

# Fields by name; several values of one name are a list.
sub by_name {
    my %fields;
    for my $field (@{ $_[0] // [] }) {
        # As strings of octets where they are such: of what is printable, Perl thinks otherwise in a string of characters.
        my ($name, $value) = map { utf8::downgrade(my $octets = $_, 1); $octets } @$field;
        my ($given) = grep { lc($_) eq lc($name) } keys %fields;
        $fields{ $given // $name } = defined $given ? [map { ref ? @$_ : $_ } $fields{$given}, $value] : $value;
    }
    return \%fields;
}

sub outcome {
    my ($open, $agent) = @_;
    my ($content, $limit) = (body_of($open), $open->{abort} && $open->{abort}{afterOctets});
    my %options = (headers => by_name($open->{fields}));
    # An empty piece is documented to be the end.
    my @pieces = ref $content ? grep { length } @$content : ();
    $options{content} = ref $content ? sub { shift @pieces } : $content if defined $content;
    my ($octets, $begun) = ('', undef);
    $options{data_callback} = sub {
        ($octets, $begun) = ($octets . $_[0], $_[1]);
        die "enough\n" if defined $limit && length $octets >= $limit;
    };
    my $response = $agent->request($open->{method} // (defined $content ? 'POST' : 'GET'), $open->{url}, \%options);
    my $error;
    # How HTTP::Tiny tells an error: a response of its own, in which the head is lost that the callback may have been shown.
    if ($response->{status} == 599 && $response->{reason} eq 'Internal Exception') {
        $error = { name => '599', message => $response->{content} } if $response->{content} ne "enough\n";
        return { kind => 'error', during => 'unknown', error => $error } if !$begun;
        $response = { %$response, content => '', %$begun };
    }
    my $headers = $response->{headers};
    my @fields  = map { my $name = $_; map { [$name, "$_"] } ref $headers->{$name} ? @{ $headers->{$name} } : $headers->{$name} } sort keys %$headers;
    my %told    = (
        kind => 'response', url => $response->{url} // $open->{url}, status => $response->{status} + 0, reason => $response->{reason},
        fields => \@fields, body => seen($octets . ($response->{content} // '')), ended => 'complete',
    );
    $told{version} = $response->{protocol} if defined $response->{protocol};
    return $error ? { %told, ended => 'error', error => $error } : \%told;
}

my %target = (name => 'perl-http-tiny', version => $HTTP::Tiny::VERSION, language => 'Perl', homepage => 'https://metacpan.org/pod/HTTP::Tiny');
$target{issues} = 'https://github.com/Perl-Toolchain-Gang/HTTP-Tiny/issues';
my @features = qw(method fields body body.chunks redirect proxy timeout abort keep environment);
run_client(
    \%target, [qw(http/1.0 http/1.1)], \@features,
    sub {
        my ($keep, %agents) = ($_[0] eq 'keep');
        return sub {
            my ($open) = @_;
            # The environment is looked at where an agent is made; this process is that of one exchange alone.
            delete @ENV{ grep { /_proxy\z/i } keys %ENV };
            @ENV{ keys %{ $open->{environment} // {} } } = values %{ $open->{environment} // {} };
            my $options = join "\n", map { $_ // '' } @$open{qw(timeoutMs redirect proxy)}, %{ $open->{environment} // {} };
            return outcome($open, $agents{$options} //= agent_for($open, $keep));
        };
    },
);
