# WEBrick, with its own handlers of files, Basic, Digest and cookies.
require 'fileutils'
require 'webrick'
require 'webrick/httpauth'
require_relative '../ruby/test_application'

REALM = 'wireproof'.freeze
ACCOUNTS = { 'user' => 'pass', 'colon' => 'a:b:c', 'test' => '123£' }.freeze

# Tells of every request before it is served.
class Server < WEBrick::HTTPServer
  def service(request, response)
    # Who reads a body tells the client to go on before; the server leaves that to its handlers.
    request.continue
    body = request.body.to_s
    fields = request.header.flat_map { |name, values| values.map { |value| [name, value] } }
    version = "HTTP/#{request.http_version}"
    request.attributes[:seen] = TestApplication.seen(request.request_method, request.unparsed_uri, version, fields, body)
    TestApplication.tell(from: request.peeraddr[1], request: request.attributes[:seen])
    super
  end
end

# What is left of the application takes any method.
class Application < WEBrick::HTTPServlet::AbstractServlet
  def service(request, response)
    response.status, fields, body = TestApplication.answer(request.attributes[:seen], request.path)
    fields.each { |name, value| response[name] = value }
    response.chunked = !body.is_a?(String)
    response.body = body.is_a?(String) ? body : proc { |out| body.each { |piece| out.write(piece) } }
  end
end

def files_in(home)
  content = { 'static/index.html' => "<p>index</p>\n", 'static/hello.txt' => "hello\n", 'static/sub/inner.txt' => "inner\n",
              'cond.txt' => 'cond', 'range.txt' => [*'a'..'z'].join }
  content.each do |name, octets|
    path = File.join(home, 'www', name)
    FileUtils.mkdir_p(File.dirname(path))
    File.binwrite(path, octets)
    File.utime(*[Time.utc(2022)] * 2, path)
  end
  File.join(home, 'www')
end

def authenticated(server, path, authentication)
  server.mount_proc(path) do |request, response|
    authentication.authenticate(request, response)
    response['Content-Type'] = 'text/plain'
    response.body = request.user
  end
end

def accounts(database)
  ACCOUNTS.each { |user, password| database.set_passwd(REALM, user, password) }
  { Realm: REALM, UserDB: database, AutoReloadUserDB: false, Logger: WEBrick::Log.new(File::NULL) }
end

home = Dir.pwd
mime = WEBrick::HTTPUtils::DefaultMimeTypes.merge('txt' => 'text/plain')
quiet = { Logger: WEBrick::Log.new(File::NULL), AccessLog: [], MimeTypes: mime, DoNotReverseLookup: true, DirectoryIndex: ['index.html'] }
server = Server.new(BindAddress: '127.0.0.1', Port: 0, **quiet)
root = files_in(home)
server.mount('/static', WEBrick::HTTPServlet::FileHandler, File.join(root, 'static'))
%w[cond range].each { |name| server.mount("/#{name}", WEBrick::HTTPServlet::DefaultFileHandler, File.join(root, "#{name}.txt")) }
authenticated(server, '/basic', WEBrick::HTTPAuth::BasicAuth.new(accounts(WEBrick::HTTPAuth::Htpasswd.new("#{home}/basic"))))
authenticated(server, '/digest', WEBrick::HTTPAuth::DigestAuth.new(accounts(WEBrick::HTTPAuth::Htdigest.new("#{home}/digest"))))
server.mount_proc('/cookie') do |request, response|
  response.cookies << WEBrick::Cookie.new(request.query['name'], request.query['value'])
  response['Content-Type'] = 'text/plain'
  response.body = 'ok'
end
server.mount('/', Application)
TestApplication.tell(port: server.listeners.first.addr[1])
server.start
