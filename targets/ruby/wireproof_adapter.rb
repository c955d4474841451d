# The target protocol for client adapters in Ruby: JSON lines on standard input and output (see ../PROTOCOL.md).
# Each exchange has a thread of its own, so that pings are answered whatever the implementation waits for.

require 'digest'
require 'json'
require 'monitor'
require 'stringio'

module Wireproof
  SEEN_LIMIT = 4096
  LINE_LIMIT = 1 << 20
  # The keys of an open whose feature has another name.
  FEATURE_OF = { 'timeoutMs' => 'timeout' }.freeze

  # The variables of the environment are those of the whole process.
  ENVIRONMENT = Monitor.new

  # Raised where an open could not be tried; `why` is 'unsupported' or 'adapter'.
  class Unable < StandardError
    attr_reader :why

    def initialize(why, detail)
      super(detail)
      @why = why
    end
  end

  module_function

  # Octets of the protocol's text, and the text of octets or of anything else.
  def octets(text)
    text.encode(Encoding::ISO_8859_1).b
  rescue EncodingError
    text.b
  end

  def text(value)
    value.to_s.b.force_encoding(Encoding::ISO_8859_1).encode(Encoding::UTF_8)
  end

  # What is told of a body: its length, its first octets, and its digest where these are not all.
  def seen(body)
    told = { length: body.bytesize, octets: text(body.byteslice(0, SEEN_LIMIT)) }
    body.bytesize > SEEN_LIMIT ? told.merge(sha256: Digest::SHA256.hexdigest(body)) : told
  end

  def fault(error)
    { name: error.class.name, message: text(error.message), kinds: error.class.ancestors.grep(Class).map(&:name) - %w[Object BasicObject] }
  end

  # The octets of an open's body, or a list of its pieces; nil without body.
  def body_of(open)
    body = open['body'] or return
    return body['chunks'].map { |piece| octets(piece) } if body['chunks']
    return octets(body['octets']) if body['octets']

    unit = octets(body['repeat'])
    (unit * (body['length'] / unit.bytesize + 1)).byteslice(0, body['length'])
  end

  # The fields of an open as octets.
  def fields_of(open)
    (open['fields'] || []).map { |field| field.map { |part| octets(part) } }
  end

  # The environment as an open wants it, for as long as the block takes; one such open goes on at a time.
  def environment_of(open)
    return yield unless open['environment']

    ENVIRONMENT.synchronize do
      before = ENV.to_h
      ENV.update(open['environment'])
      yield
    ensure
      ENV.replace(before)
    end
  end

  def refuse(open, features)
    asked = open.keys - ['url']
    asked -= ['redirect'] if open['redirect'] == 'default'
    asked << 'body.chunks' if open.dig('body', 'chunks')
    asked.reject! { |key| features[FEATURE_OF.fetch(key, key)] }
    raise Unable.new('unsupported', "no facility for #{asked.join(' ')}") unless asked.empty?
  end

  def say(message)
    line = JSON.generate(message)
    line = JSON.generate(unable(message[:id], 'adapter', 'the answer is longer than a line may be')) if line.bytesize >= LINE_LIMIT
    @writing.synchronize { @output.write("#{line}\n") }
  end

  def unable(id, why, detail)
    { type: 'unable', id: id, why: why, detail: text(detail) }.compact
  end

  # Answers messages until standard input ends or `bye` comes. `target` and `claims` are told as they are; all `features` but those
  # with a minus in front are had. The block starts an exchange, is told its connection, and gives a session with `outcome(open)` and `close`.
  def run_client(target, claims, features, &start)
    ENV.delete_if { |name| name.downcase.end_with?('_proxy') }
    @writing = Mutex.new
    # What the implementation prints by itself must not end up between the protocol's lines.
    @output = $stdout.dup.tap { |output| output.sync = true }
    $stdout.reopen($stderr)
    features = features.to_h { |name| [name.delete_prefix('-'), !name.start_with?('-')] }
    ready = { type: 'ready', protocol: 1, role: 'client', target: target, claims: claims, features: features, inFlight: 8, cancel: true }
    working = {}
    $stdin.each_line do |line|
      message = JSON.parse(line) rescue {}
      id = message['id']
      case message['type']
      when 'bye' then break
      when 'hello' then say(ready)
      when 'ping' then say(type: 'pong', id: id)
      when 'cancel' then working.delete(id)&.kill
      when 'exchange' then working[id] = Thread.new { say(exchange(message, features, start)) and working.delete(id) }
      else say(unable(nil, 'adapter', 'no message that is known'))
      end
    end
    exit!(0)
  end

  def exchange(message, features, start)
    session = start.call(message['connection'])
    outcomes = message['opens'].map do |open|
      refuse(open, features)
      environment_of(open) { session.outcome(open) }
    end
    { type: 'done', id: message['id'], outcomes: outcomes }
  rescue Unable => e
    unable(message['id'], e.why, e.message)
  rescue StandardError => e
    unable(message['id'], 'adapter', e.full_message)
  ensure
    session&.close
  end
end
