# Net::FTP of Perl. It knows nothing of URLs: this adapter chooses the calls that an FTP URL stands for.

use strict;
use warnings;
use lib '../perl';
use WireproofAdapter qw(needs run_client seen);

needs('Net::FTP', 'perl');

delete @ENV{ grep { /^FTP_/ } keys %ENV };

# What an FTP URL asks for, as RFC 1738 section 3.2 has it: taken apart first, decoded then. Undefined is what it leaves out.
sub ftp_url {
    my ($url) = @_;
    my ($userinfo, $host, $port, $path, $type) =
        $url =~ m{^ftp://(?:([^/@]*)@)?(\[[^\]/]*\]|[^:/]*)(?::(\d+))?(?:/(.*?))?(?:;type=([aid]))?(?:#.*)?$}is
        or return;
    my ($user, $password) = ($userinfo // '') =~ /^([^:]*)(?::(.*))?$/s;
    $host =~ tr/[]//d;
    my ($name, @directories) = reverse split m{/}, $path // '', -1;
    s/%([0-9a-f]{2})/chr hex $1/gie for grep { defined } $user, $password, $name, @directories;
    return {
        host => $host, port => $port, name => $name // '', directories => [reverse @directories], type => lc($type // ''),
        user => defined $userinfo ? $user : undef, password => $password,
    };
}

# Retrieves into the file; gives the error as the library reports it, or nothing.
sub retrieve {
    my ($wanted, $file) = @_;
    my $refused = sub {
        my ($ftp, $call) = @_;
        my ($code, $message) = ($ftp->code, join '', $ftp->message);
        my %reply = $code =~ /^[1-5]\d\d$/ ? (reply => $code + 0) : ();
        return { name => "$call failed", message => $message =~ s/\s+\z//r, %reply };
    };
    # Passive is the library's own default, which a configuration file of the system (Debian's) may have turned around.
    my $ftp = Net::FTP->new($wanted->{host}, Port => $wanted->{port}, Passive => 1)
        or return { name => 'new failed', message => "$@" };
    $ftp->login(grep { defined } @$wanted{qw(user password)}) or return $refused->($ftp, 'login');
    for my $directory (@{ $wanted->{directories} }) {
        $ftp->cwd($directory) or return $refused->($ftp, 'cwd');
    }
    my ($name, $type) = @$wanted{qw(name type)};
    if ($type eq 'd' || $name eq '') {
        # A reference to the lines, which a failure gives none of. What fails once the data has begun, only the last reply tells.
        my $list  = $type eq 'd' ? 'ls' : 'dir';
        my $lines = $ftp->$list($name eq '' ? () : $name) // return $refused->($ftp, $list);
        print {$file} map { "$_\n" } @$lines;
        return $refused->($ftp, $list) if !$ftp->ok;
    } else {
        ($type eq 'a' ? $ftp->ascii : $ftp->binary) // return $refused->($ftp, 'type');
        $ftp->get($name, $file) // return $refused->($ftp, 'get');
    }
    $ftp->quit;
    return;
}

sub outcome {
    my $url    = $_[0]{url};
    my $wanted = ftp_url($url)
        or return { kind => 'error', during => 'parse', error => { name => 'not-ftp', message => 'Net::FTP retrieves by FTP alone' } };
    open my $file, '+>', undef or die "no temporary file: $!\n";
    my $error = eval { retrieve($wanted, $file) } // ($@ ne '' && { name => 'die', message => "$@" });
    seek $file, 0, 0;
    my $octets = do { local $/; <$file> } // '';
    return { kind => 'error', during => 'unknown', error => $error } if $error && $octets eq '';
    my %response = (kind => 'response', url => $url, status => undef, fields => [], body => seen($octets));
    return $error ? { %response, ended => 'error', error => $error } : { %response, ended => 'complete' };
}

my %target = (name => 'perl-net-ftp', version => "$Net::FTP::VERSION", language => 'Perl', homepage => 'https://metacpan.org/dist/libnet');
run_client(\%target, ['ftp-protocol'], [qw(-fields.seen -status.seen)], sub { \&outcome });
