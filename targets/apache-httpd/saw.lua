-- Tells of requests for the server's own files, before they are answered: a line for each, with its parts in hexadecimal digits.

local function hex(octets)
  return (octets:gsub('.', function(octet) return string.format('%02x', octet:byte()) end))
end

local function tell(r, body)
  local parts = { r.subprocess_env['WIREPROOF_FROM'], r.method, r.unparsed_uri, r.protocol, body }
  for name, value in pairs(r:headers_in_table()) do
    parts[#parts + 1], parts[#parts + 2] = name, value
  end
  for at, part in ipairs(parts) do parts[at] = hex(part) end
  local file = io.open(r.subprocess_env['WIREPROOF_LOG'], 'a')
  -- One write, so that lines of other threads do not end up in this one.
  file:setvbuf('full', 16777216)
  file:write(table.concat(parts, ' '), '\n')
  file:close()
end

-- What asks for a file has no use for a body, and the server discards it.
function asked(r)
  if r.is_initial_req and r.method ~= 'PUT' then tell(r, '') end
  return apache2.DECLINED
end

-- What is to be stored has been seen when its body has ended.
function stored(r)
  local body = {}
  coroutine.yield()
  while bucket do
    body[#body + 1] = bucket
    coroutine.yield(bucket)
  end
  if r.method == 'PUT' then tell(r, table.concat(body)) end
end
