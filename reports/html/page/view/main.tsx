import { render } from 'preact';
import { App } from './app.js';
import './licence.js';

const place = document.getElementById('app');
if (place !== null) render(<App />, place);
