# Net::HTTP, which is part of Ruby.
require 'net/http'
require_relative '../ruby/wireproof_adapter'

# An exchange. Where connections may be kept, one is started for each server, and used for all requests to it.
class Session
  METHODS = Net::HTTP.constants.map { |name| Net::HTTP.const_get(name) }.grep(Class).select { |one| one < Net::HTTPRequest }

  def initialize(connection)
    @keep, @started = connection == 'keep', {}
  end

  def outcome(open)
    told = nil
    body = String.new
    uri = URI.parse(Wireproof.octets(open['url']))
    raise URI::InvalidURIError, "not an HTTP URL: #{uri}" unless uri.is_a?(URI::HTTP)

    limit = open.dig('abort', 'afterOctets')
    http = server(uri, open)
    catch(:enough) do
      http.request(request(uri, open)) do |response|
        # Where the request was repeated, this is another response than the one of which something has come.
        body = String.new
        told = head(response, uri)
        response.read_body { |piece| (body << piece).bytesize >= (limit || Float::INFINITY) and throw :enough }
      end
    end
    http.finish if limit && http.started?
    told.merge(body: Wireproof.seen(body), ended: 'complete')
  rescue StandardError, ScriptError => e
    # A connection that an error has left is in no state to be used again.
    close
    return told.merge(body: Wireproof.seen(body), ended: 'error', error: Wireproof.fault(e)) if told

    { kind: 'error', during: e.is_a?(URI::Error) ? 'parse' : 'unknown', error: Wireproof.fault(e) }
  end

  def close
    @started.each_value { |http| http.finish if http.started? }
    @started.clear
  end

  private

  def server(uri, open)
    proxy = open['proxy'] && URI.parse(open['proxy'])
    key = [uri.scheme, uri.hostname, uri.port, proxy, *open.values_at('timeoutMs', 'environment', 'trust')]
    return @started[key] if @started[key]&.started?

    user = proxy&.userinfo&.split(':', 2)&.map { |part| URI.decode_www_form_component(part) }
    # Before it goes to a proxy of the environment, Net::HTTP looks the host's address up. Other opens wait for that one, which is why
    # target.json (RES_OPTIONS) has the resolver give up soon.
    through = proxy ? [proxy.hostname, proxy.port, *user] : [open['environment'] ? :ENV : nil]
    http = Net::HTTP.new(uri.hostname, uri.port, *through)
    http.open_timeout = http.read_timeout = http.write_timeout = open['timeoutMs'] / 1000.0 if open['timeoutMs']
    http.use_ssl = uri.is_a?(URI::HTTPS)
    http.ca_file = open['trust'] if open['trust']
    @keep ? @started[key] = http.start : http
  end

  def request(uri, open)
    content = Wireproof.body_of(open)
    method = Wireproof.octets(open['method'] || (content ? 'POST' : 'GET'))
    # A name that stands more than once is set first and added to then.
    fields = Wireproof.fields_of(open).group_by { |name, _| name.downcase }.values
    first = fields.to_h(&:first)
    known = METHODS.find { |one| one::METHOD == method }
    request = known ? known.new(uri, first) : Net::HTTPGenericRequest.new(method, !content.nil?, true, uri, first)
    fields.flat_map { |same| same.drop(1) }.each { |name, value| request.add_field(name, value) }
    return request.tap { request.body = content } unless content.is_a?(Array)

    request['Transfer-Encoding'] = 'chunked'
    request.tap { request.body_stream = StringIO.new(content.join) }
  end

  def head(response, uri)
    fields = response.to_hash.flat_map { |name, values| values.map { |value| [Wireproof.text(name), Wireproof.text(value)] } }
    told = { kind: 'response', url: uri.to_s, status: response.code.to_i, version: "HTTP/#{response.http_version}" }
    told.merge(reason: Wireproof.text(response.message), fields: fields)
  end
end

target = { name: 'ruby-net-http', version: RUBY_VERSION, language: 'Ruby', homepage: 'https://github.com/ruby/net-http' }
features = %w[method fields body body.chunks proxy timeout abort keep environment kinds]
begin
  require 'openssl'
  features << 'trust'
rescue LoadError
  # This Ruby was built without TLS.
end
Wireproof.run_client(target, %w[http/1.0 http/1.1], features) { |connection| Session.new(connection) }
