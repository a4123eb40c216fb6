// What plain forms cannot do: show how far an upload is, try it again, name chosen files, keep the checklist live, copy a link.
(() => {
  "use strict";

  const page = (html) => new DOMParser().parseFromString(html, "text/html");

  // The server answers with the whole page; only the checklist of it is new. Where files are handed in stays as it is,
  // with what is being sent there and what can be sent again.
  const renew = (html) => {
    const fresh = page(html).getElementById("checklist");
    const old = document.getElementById("checklist");
    if (!fresh || !old) {
      return false;
    }
    const focused = document.activeElement && document.activeElement.id;
    for (const card of [...fresh.children]) {
      const before = card.id && document.getElementById(card.id)?.querySelector("form.upload");
      const place = card.querySelector("form.upload");
      if (before && place) {
        place.replaceWith(before);
      }
    }
    old.replaceChildren(...fresh.children);
    prepare(old);
    if (focused) {
      document.getElementById(focused)?.focus();
    }
    return true;
  };

  // A line is dead when nothing has moved for so long; what was sent whole is given time to be looked at.
  const QUIET = 60_000;
  const LOOKED_AT = 300_000;

  let underway = 0;

  // How it went: {html, address} of the page that answered, or {why, again} where it was not taken.
  const post = (form, file, onProgress) =>
    new Promise((done) => {
      const body = new FormData(form);
      body.delete("file");
      body.append("file", file);
      const { failed, broken, often, big } = form.querySelector(".drop").dataset;
      const request = new XMLHttpRequest();
      let alarm = 0;
      const watch = (limit) => {
        clearTimeout(alarm);
        alarm = setTimeout(() => request.abort(), limit);
      };
      const offline = () => request.abort();
      const end = (outcome) => {
        clearTimeout(alarm);
        window.removeEventListener("offline", offline);
        done(outcome);
      };
      window.addEventListener("offline", offline);
      request.upload.addEventListener("progress", (event) => {
        watch(QUIET);
        if (event.lengthComputable) {
          onProgress(event.loaded / event.total);
        }
      });
      request.upload.addEventListener("load", () => watch(LOOKED_AT));
      request.addEventListener("load", () => {
        const answer = page(request.responseText);
        const token = answer.querySelector("input[name=form]")?.value;
        if (token) {
          form.elements.form.value = token;
        }
        if (request.status < 400) {
          end({ html: request.responseText, address: request.responseURL });
        } else if (request.status === 422) {
          end({ why: answer.querySelector(".mistakes li")?.textContent.trim() || failed, again: false });
        } else if (request.status === 413) {
          end({ why: big, again: false });
        } else {
          end({ why: request.status === 429 ? often : failed, again: true });
        }
      });
      request.addEventListener("error", () => end({ why: broken, again: true }));
      request.addEventListener("abort", () => end({ why: broken, again: true }));
      request.open("POST", form.action);
      watch(QUIET);
      request.send(body);
    });

  const send = async (form, file) => {
    const drop = form.querySelector(".drop");
    const line = document.createElement("li");
    const name = document.createElement("span");
    const state = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", `${drop.dataset.sending} ${file.name}`);
    line.append(name, state, bar);
    drop.querySelector(".sending").append(line);

    let outcome = { why: drop.dataset.big, again: false };
    if (file.size <= Number(drop.dataset.limit)) {
      underway++;
      outcome = await post(form, file, (part) => {
        bar.value = Math.floor(part * 100);
        state.textContent = part < 1 ? `${bar.value} %` : drop.dataset.checking;
      });
      underway--;
    }
    if (outcome.html) {
      line.remove();
      return outcome;
    }
    bar.remove();
    state.remove();
    const text = document.createElement("span");
    text.className = "bad";
    text.textContent = outcome.why;
    line.append(text);
    if (outcome.again) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn small again";
      button.textContent = drop.dataset.again;
      button.setAttribute("aria-label", `${drop.dataset.again} ${file.name}`);
      button.addEventListener("click", () => {
        line.remove();
        drop.querySelector("input[type=file]").focus();
        deliver(form, [file]);
      });
      line.append(button);
    }
    return null;
  };

  // One after the other; whoever has more places sends from each of them at once.
  const deliver = async (form, files) => {
    let last = null;
    for (const file of files) {
      const arrived = await send(form, file);
      if (arrived) {
        last = arrived;
        if (document.getElementById("checklist") && !renew(arrived.html)) {
          // Somebody filed or deleted the draft meanwhile: its page says so.
          location.assign(arrived.address);
          return;
        }
      }
    }
    if (last && !document.getElementById("checklist") && !form.querySelector(".sending li") && !underway) {
      location.assign(last.address);
    }
  };

  const prepare = (root) => {
    for (const drop of root.querySelectorAll(".drop")) {
      const form = drop.closest("form");
      if (form.classList.contains("live-upload")) {
        continue;
      }
      form.classList.add("live-upload");
      for (const input of drop.querySelectorAll("input[type=file]")) {
        input.addEventListener("change", () => {
          const files = [...input.files];
          input.value = "";
          deliver(form, files);
        });
      }
    }
  };

  // Which files go with a message, in the page's language and not the browser's.
  const pick = (form) => {
    const input = form.querySelector("input[type=file]");
    const list = form.querySelector(".picked");
    const name = (file) => {
      const line = document.createElement("li");
      line.textContent = file.name;
      return line;
    };
    const show = () => list.replaceChildren(...[...input.files].map(name));
    form.classList.add("live-files");
    input.addEventListener("change", show);
    show();
  };

  const ticked = async (input) => {
    const body = new URLSearchParams(new FormData(input.form));
    body.set("go", "again");
    try {
      const answer = await fetch(input.form.action, { method: "POST", body });
      if (answer.ok) {
        renew(await answer.text());
      }
    } catch {
      // The ticks are sent with the page's own button as well.
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.classList.contains("live")) {
      ticked(event.target);
    }
  });

  // Whoever goes on while a file is being sent would lose it.
  window.addEventListener("beforeunload", (event) => {
    if (underway > 0) {
      event.preventDefault();
    }
  });

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (navigator.clipboard) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
        document.getElementById("copied").textContent = button.dataset.done;
        button.textContent = button.dataset.done;
      });
    }
  }

  for (const needless of document.querySelectorAll(".no-script")) {
    needless.hidden = true;
  }

  prepare(document);
  document.querySelectorAll(".saying").forEach(pick);
  document.querySelector(".mistakes")?.focus();
})();
