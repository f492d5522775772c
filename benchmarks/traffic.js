// What k6 does in one scenario: people who talk over the web channel. benchmarks/traffic.py says how many, how fast and how long.
import http from "k6/http";
import { Counter, Trend } from "k6/metrics";

const ADDRESS = __ENV.ADDRESS;
const TURNS = Number(__ENV.TURNS); // messages of one conversation
const PATIENCE = "30s";
const QUESTIONS = JSON.parse(__ENV.QUESTIONS);

const answerTime = new Trend("answer_ms", true);
const answers = new Counter("answers");
const shed = new Counter("shed");
const errors = new Counter("errors");
// For the time after a burst: how long, after its end, something was still not as before.
const unwell = new Trend("unwell_s");

export const options = {
  scenarios: JSON.parse(__ENV.SCENARIOS),
  summaryTrendStats: ["count", "avg", "med", "p(95)", "p(99)", "max"],
  discardResponseBodies: false,
};

let token = null;
let turns = 0;

export function setup() {
  return { began: Date.now() };
}

export function talk(data) {
  if (token === null || turns >= TURNS) {
    if (!meet()) return;
  }
  const began = Date.now();
  const id = `k6-${__VU}-${__ITER}-${began}`;
  const question = QUESTIONS[Math.floor(Math.random() * QUESTIONS.length)];
  const reply = post("/chat/messages", JSON.stringify({ id: id, text: question }), { Authorization: `Bearer ${token}` });
  turns += 1;
  const good = isAnswer(reply);
  if (good) {
    answers.add(1);
    answerTime.add(reply.timings.duration);
  } else {
    count(reply);
  }
  const calm = Number(__ENV.CALM_AFTER || 0);
  if (calm && began - data.began > calm * 1000 && (!good || reply.timings.duration > 300)) {
    unwell.add((began - data.began) / 1000 - calm);
  }
}

function meet() {
  const reply = post("/chat/session", null, {});
  if (reply.status !== 201) {
    count(reply);
    return false;
  }
  token = reply.json("token");
  turns = 0;
  return true;
}

function post(path, body, headers) {
  return http.post(`${ADDRESS}${path}`, body, { headers: { "Content-Type": "application/json", ...headers }, timeout: PATIENCE });
}

function isAnswer(reply) {
  return reply.status === 200 && Boolean(reply.json("messages.0.text"));
}

function count(reply) {
  (reply.status === 429 ? shed : errors).add(1);
}

export function handleSummary(data) {
  return { [__ENV.SUMMARY]: JSON.stringify(data.metrics) };
}
