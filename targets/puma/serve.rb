# Puma, with an application that speaks Rack.
require 'puma'
require 'puma/server'
require 'uri'
require_relative '../ruby/test_application'

# Rack tells fields as CGI does: their names are spelled anew, and each is there once.
def fields_of(env)
  env.filter_map do |name, value|
    next unless name.start_with?('HTTP_') || (%w[CONTENT_TYPE CONTENT_LENGTH].include?(name) && value != '')
    # What Rack has under such a name is the version of the request line.
    next if name == 'HTTP_VERSION'

    [name.delete_prefix('HTTP_').split('_').map(&:capitalize).join('-'), value]
  end
end

application = lambda do |env|
  body = env['rack.input'].read.to_s
  request = TestApplication.seen(env['REQUEST_METHOD'], env['REQUEST_URI'], env['SERVER_PROTOCOL'], fields_of(env), body)
  TestApplication.tell(from: env['puma.socket'].peeraddr[1], request: request)
  # Rack leaves what is escaped in a path to the application.
  status, fields, body = TestApplication.answer(request, URI::DEFAULT_PARSER.unescape(env['PATH_INFO']))
  [status, fields, body.is_a?(String) ? [body] : body]
end

# It waits half a minute for the rest of a request, also where the other end has said that none will come.
options = { max_threads: 16, first_data_timeout: 2 }
server = Puma::Server.new(application, Puma::Events.new($stderr, $stderr), **options)
port = server.add_tcp_listener('127.0.0.1', 0).addr[1]
TestApplication.tell(port: port)
server.run.join
