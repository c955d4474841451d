package WireproofAdapter;

# The target protocol for client adapters in Perl: JSON lines on standard input and output (see ../PROTOCOL.md).
# Each exchange is worked on by a process of its own, so that pings are answered whatever the implementation waits for.

use strict;
use warnings;
use Digest::SHA qw(sha256_hex);
use Exporter qw(import);
use IO::Handle;
use IO::Select;
use JSON::PP;
use POSIX ();

our @EXPORT_OK = qw(run_client seen);

my $seen_limit = 4096;
my $line_limit = 1 << 20;
my $json       = JSON::PP->new->ascii->canonical->boolean_values(0, 1);

# What is told of a body: its length, its first octets, and its digest where these are not all.
sub seen {
    my ($octets) = @_;
    my %told = (length => length $octets, octets => substr $octets, 0, $seen_limit);
    $told{sha256} = sha256_hex($octets) if length $octets > $seen_limit;
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

# The outcomes of an exchange's opens as a line; dies of nothing.
sub answer {
    my ($message, $outcome) = @_;
    my @outcomes;
    for my $open (@{ $message->{opens} }) {
        my @asked = grep { $_ ne 'url' && !($_ eq 'redirect' && $open->{$_} eq 'default') } sort keys %$open;
        return unable($message->{id}, 'unsupported', "no facility for @asked") if @asked;
        push @outcomes, eval { $outcome->($open->{url}) } or return unable($message->{id}, 'adapter', $@);
    }
    my $line = $json->encode({ type => 'done', id => $message->{id}, outcomes => \@outcomes });
    return length $line < $line_limit ? $line : unable($message->{id}, 'adapter', 'the answer is longer than a line may be');
}

# Answers messages until standard input ends or `bye` comes. `ready` is what is told besides type and protocol;
# `outcome` gives the outcome of a URL.
sub run_client {
    my ($ready, $outcome) = @_;
    STDOUT->autoflush(1);
    my ($input, %working) = ('');
    my $select = IO::Select->new(\*STDIN);
    my $work   = sub {
        my ($message) = @_;
        my $pid = open(my $answers, '-|') // die "no process: $!\n";
        if ($pid == 0) {
            close STDIN;
            say_line(answer($message, $outcome));
            STDOUT->flush;
            POSIX::_exit(0);
        }
        $working{ fileno $answers } = { pid => $pid, id => $message->{id}, handle => $answers, line => '' };
        $select->add($answers);
    };
    my %on = (
        hello    => sub { say_line($json->encode({ type => 'ready', protocol => 1, role => 'client', %$ready })) },
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
