<?php
// What the built-in server of PHP runs for each request. Static files are left to the server.

require getenv('WIREPROOF_APPLICATION');

ini_set('default_charset', '');
return Wireproof\Application\answer(Wireproof\Application\request(), rawurldecode(explode('?', $_SERVER['REQUEST_URI'], 2)[0]));
