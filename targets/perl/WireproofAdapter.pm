package WireproofAdapter;

# The target protocol for client adapters in Perl: JSON lines on standard input and output (see ../PROTOCOL.md).
# Each exchange is worked on by a process of its own, so that pings are answered whatever the implementation waits for.

use strict;
use warnings;
use Exporter qw(import);
use IO::Handle;
use IO::Select;
use POSIX ();

our @EXPORT_OK = qw(body_of needs run_client seen);

# Part of Perl, but some systems install a smaller one.
needs($_, 'perl') for qw(Digest::SHA JSON::PP);

my $seen_limit = 4096;
my $line_limit = 1 << 20;
my $json       = JSON::PP->new->ascii->canonical->boolean_values(0, 1);
# The keys of an open whose feature has another name.
my %feature_of = (timeoutMs => 'timeout');

# Loads a module, or ends as EX_UNAVAILABLE of sysexits has it, which says that something is to be installed.
sub needs {
    my ($module, $package) = @_;
    return if eval "require $module; 1";
    print STDERR "$module is not installed: apt-get install $package\n";
    exit 69;
}

# What is told of a body: its length, its first octets, and its digest where these are not all.
sub seen {
    my ($octets) = @_;
    my %told = (length => length $octets, octets => substr $octets, 0, $seen_limit);
    $told{sha256} = Digest::SHA::sha256_hex($octets) if length $octets > $seen_limit;
    return \%told;
}

sub say_line {
    my ($line) = @_;
    print STDOUT "$line\n";
}

sub unable {
    my ($id, $why, $detail) = @_;
    my %message = (type => 'unable', why => $why, detail => "$detail");
    $message{id} = $id if defined $id;
    return $json->encode(\%message);
}

# The octets of an open's body, or a reference to its pieces where it comes in pieces; undefined without body.
sub body_of {
    my $body = $_[0]{body};
    # The value, not an empty list, which would vanish from lists of arguments.
    return undef if !defined $body;
    return $body->{chunks} if $body->{chunks};
    return $body->{octets} // substr $body->{repeat} x (1 + $body->{length} / length $body->{repeat}), 0, $body->{length};
}

# What an open asks for that is no feature of the target.
sub asked {
    my ($open, $features) = @_;
    my @asked = grep { $_ ne 'url' && !($_ eq 'redirect' && $open->{$_} eq 'default') } sort keys %$open;
    push @asked, 'body.chunks' if ref body_of($open);
    return grep { !$features->{ $feature_of{$_} // $_ } } @asked;
}

# The outcomes of an exchange's opens as a line; dies of nothing.
sub answer {
    my ($message, $features, $begin) = @_;
    my ($outcome, @outcomes) = $begin->($message->{connection});
    for my $open (@{ $message->{opens} }) {
        my @asked = asked($open, $features);
        return unable($message->{id}, 'unsupported', "no facility for @asked") if @asked;
        push @outcomes, eval { $outcome->($open) } or return unable($message->{id}, 'adapter', $@);
    }
    my $line = $json->encode({ type => 'done', id => $message->{id}, outcomes => \@outcomes });
    return length $line < $line_limit ? $line : unable($message->{id}, 'adapter', 'the answer is longer than a line may be');
}

# Answers messages until standard input ends or `bye` comes. `target` is told as it is, `features` are the names of those it has
# and of those it lacks (`-name`); `begin` starts an exchange, is told its `connection` and gives what gives an open's outcome.
sub run_client {
    my ($target, $claims, $features, $begin) = @_;
    my %features = map { /^-(.*)/ ? ($1 => JSON::PP::false()) : ($_ => JSON::PP::true()) } @$features;
    my %ready = (type => 'ready', protocol => 1, role => 'client', inFlight => 8, cancel => JSON::PP::true());
    STDOUT->autoflush(1);
    my ($input, %working) = ('');
    my $select = IO::Select->new(\*STDIN);
    my $work   = sub {
        my ($message) = @_;
        my $pid = open(my $answers, '-|') // die "no process: $!\n";
        if ($pid == 0) {
            # Not closed, for the next socket would become standard input, which Perl never closes by itself.
            open STDIN, '<', '/dev/null' or die "no /dev/null: $!\n";
            say_line(answer($message, \%features, $begin));
            STDOUT->flush;
            POSIX::_exit(0);
        }
        $working{ fileno $answers } = { pid => $pid, id => $message->{id}, handle => $answers, line => '' };
        $select->add($answers);
    };
    my %on = (
        hello    => sub { say_line($json->encode({ %ready, target => $target, claims => $claims, features => \%features })) },
        ping     => sub { say_line($json->encode({ type => 'pong', id => $_[0]{id} })) },
        bye      => sub { finish(\%working) },
        exchange => $work,
        cancel   => sub { kill KILL => map { $_->{pid} } grep { $_->{id} == $_[0]{id} } values %working },
    );
    while (1) {
        for my $handle ($select->can_read) {
            my $job = $working{ fileno $handle };
            if (!sysread $handle, ($job ? $job->{line} : $input), 65_536, length($job ? $job->{line} : $input)) {
                finish(\%working) if !$job;
                $select->remove($handle);
                delete $working{ fileno $handle };
                close $handle;
                print STDOUT $job->{line} if $job->{line} =~ /\n\z/;
            }
            last if $job;
        }
        while ($input =~ s/\A([^\n]*)\n//) {
            my $message = eval { JSON::PP->new->utf8->decode($1) };
            my $known   = ref $message eq 'HASH' && $on{ $message->{type} // '' };
            $known ? $known->($message) : say_line(unable(undef, 'adapter', 'no message that is known'));
        }
    }
}

sub finish {
    my ($working) = @_;
    kill KILL => map { $_->{pid} } values %$working;
    POSIX::_exit(0);
}

1;
