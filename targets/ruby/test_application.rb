# The test application of the target protocol for servers in Ruby (see ../PROTOCOL.md), whatever hands it its requests.
# The server is a program of its own, which tells on file descriptor 3 what it saw, and which port it listens on.

require 'digest'
require 'json'
require_relative 'wireproof_adapter'

module TestApplication
  READ_ONLY = %w[GET HEAD].freeze
  CHALLENGE = 'Basic realm="wireproof"'.freeze
  DIGITS = ('0123456789' * 6400).freeze
  # What a status requires or wants beside it (RFC 9110 section 15), so that even a status asked for is a right response.
  COMPANIONS = {
    401 => { 'WWW-Authenticate' => CHALLENGE }, 405 => { 'Allow' => READ_ONLY.join(', ') },
    407 => { 'Proxy-Authenticate' => CHALLENGE }, 426 => { 'Connection' => 'upgrade', 'Upgrade' => 'HTTP/2.0' }
  }.merge([300, 301, 302, 303, 305, 307, 308].to_h { |status| [status, { 'Location' => '/' }] }).freeze

  REPORT = IO.for_fd(3).tap { |report| report.sync = true }
  REPORTING = Mutex.new

  module_function

  # Writes one line for the adapter; whole lines only, whichever thread tells it.
  def tell(message)
    line = "#{JSON.generate(message)}\n"
    REPORTING.synchronize { REPORT.write(line) }
  end

  # A request as it is told of; fields are pairs of octets.
  def seen(method, target, version, fields, body)
    fields = fields.map { |pair| pair.map { |part| Wireproof.text(part) } }
    { method: Wireproof.text(method), target: Wireproof.text(target), version: version, fields: fields, body: Wireproof.seen(body) }
  end

  # Status, fields and body of the answer; a body of unknown length is an enumerator of its pieces.
  def answer(request, path)
    head = request[:method] == 'HEAD'
    status, type, body, fields = found(request, path)
    return [status, fields, ''] if [204, 304].include?(status)

    body = '' if status == 205
    fields = { 'Content-Type' => type }.merge(fields)
    fields['Content-Length'] = body.bytesize.to_s if body.is_a?(String)
    [status, fields, head ? '' : body]
  end

  def found(request, path)
    kind, number = path.match(%r{\A/(bytes|stream|status)/(\d{1,8})\z})&.captures
    return [200, 'application/json', echo(request), {}] if path == '/echo'
    return [404, 'text/plain', 'not found', {}] unless path == '/' || kind
    return [405, 'text/plain', 'method not allowed', { 'Allow' => READ_ONLY.join(', ') }] unless READ_ONLY.include?(request[:method])

    kind ? numbered(kind, number.to_i) : [200, 'text/plain', 'ok', {}]
  end

  def echo(request)
    body = request[:body]
    JSON.generate(request.merge(body.slice(:length, :sha256).select { body[:sha256] }, body: body[:octets]))
  end

  def numbered(kind, number)
    if kind == 'status' && number.between?(200, 599)
      [number, 'text/plain', number.to_s, COMPANIONS.fetch(number, {})]
    elsif kind == 'bytes' && number <= 1 << 26
      [200, 'application/octet-stream', DIGITS * (number / DIGITS.size) + DIGITS[0, number % DIGITS.size], {}]
    elsif kind == 'stream' && number <= 10_000
      [200, 'text/plain', Enumerator.new { |pieces| number.times { |at| pieces << "piece #{at}\n" } }, {}]
    else
      [404, 'text/plain', 'not found', {}]
    end
  end
end
