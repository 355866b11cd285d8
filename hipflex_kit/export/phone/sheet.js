"use strict";
// Remembers ticks on this phone and counts rests down. Without it the page reads just as well.
(() => {
  const key = "hipflex:" + document.documentElement.dataset.key;
  const boxes = [...document.querySelectorAll("input[type=checkbox]")];
  let done = {};
  try { done = JSON.parse(localStorage.getItem(key) || "{}"); } catch { done = {}; }
  for (const box of boxes) {
    box.checked = Boolean(done[box.id]);
    box.addEventListener("change", () => {
      done[box.id] = box.checked;
      try { localStorage.setItem(key, JSON.stringify(done)); } catch { /* private windows keep nothing */ }
    });
  }
  const clear = document.getElementById("clear");
  clear.hidden = false;
  clear.addEventListener("click", () => {
    done = {};
    for (const box of boxes) box.checked = false;
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  });
  const timer = document.getElementById("timer");
  const shown = timer.querySelector("output");
  let end = 0;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    shown.textContent = end ? Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") : "";
    if (end && left === 0) { end = 0; if (navigator.vibrate) navigator.vibrate([200, 100, 200]); }
  };
  for (const button of timer.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const seconds = Number(button.dataset.seconds);
      end = seconds ? Date.now() + seconds * 1000 : 0;
      tick();
    });
  }
  timer.hidden = false;
  setInterval(tick, 250);
})();
