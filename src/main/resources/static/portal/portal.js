// What plain forms cannot do: show how far an upload is, try it again, keep the checklist live, copy a link.
(() => {
  "use strict";

  const page = (html) => new DOMParser().parseFromString(html, "text/html");

  // The server answers with the whole page; only the checklist of it is new. What is being sent meanwhile stays.
  const renew = (html) => {
    const fresh = page(html).getElementById("checklist");
    const old = document.getElementById("checklist");
    if (!fresh || !old) {
      return false;
    }
    const focused = document.activeElement && document.activeElement.id;
    for (const card of [...fresh.children]) {
      const before = card.id && document.getElementById(card.id);
      const sending = before && before.querySelector(".sending");
      const place = card.querySelector(".sending");
      if (sending && place) {
        place.replaceWith(sending);
      }
    }
    old.replaceChildren(...fresh.children);
    prepare(old);
    if (focused) {
      document.getElementById(focused)?.focus();
    }
    return true;
  };

  const send = (form, drop, file) => {
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

    return new Promise((done) => {
      const fail = (why, again) => {
        bar.remove();
        state.remove();
        const text = document.createElement("span");
        text.className = "bad";
        text.textContent = why;
        line.append(text);
        if (again) {
          const button = document.createElement("button");
          button.type = "button";
          button.className = "btn small";
          button.textContent = drop.dataset.again;
          button.addEventListener("click", () => {
            line.remove();
            send(form, drop, file).then((html) => html && (renew(html) || location.reload()));
          });
          line.append(button);
        }
        done(null);
      };
      if (file.size > Number(drop.dataset.limit)) {
        fail(drop.dataset.big, false);
        return;
      }
      const body = new FormData(form);
      body.delete("file");
      body.append("file", file);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) {
          bar.value = Math.floor((event.loaded / event.total) * 100);
          state.textContent = `${bar.value} %`;
        }
      });
      request.addEventListener("load", () => {
        if (request.status === 422) {
          fail(page(request.responseText).querySelector(".mistakes li")?.textContent.trim() || drop.dataset.failed, false);
        } else if (request.status >= 400) {
          fail(drop.dataset.failed, true);
        } else {
          line.remove();
          done(request.responseText);
        }
      });
      request.addEventListener("error", () => fail(drop.dataset.failed, true));
      request.addEventListener("abort", () => fail(drop.dataset.failed, true));
      request.send(body);
    });
  };

  const upload = async (form, drop, input) => {
    const files = [...input.files];
    input.value = "";
    let last = null;
    for (const file of files) {
      last = (await send(form, drop, file)) || last;
      if (last) {
        renew(last);
      }
    }
    if (last && !document.getElementById("checklist") && !drop.querySelector(".bad")) {
      location.assign(`${location.pathname}?done=files`);
    }
  };

  const prepare = (root) => {
    for (const drop of root.querySelectorAll(".drop")) {
      const form = drop.closest("form");
      form.classList.add("live-upload");
      for (const input of drop.querySelectorAll("input[type=file]")) {
        input.addEventListener("change", () => upload(form, drop, input));
      }
    }
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
  document.querySelector(".mistakes")?.focus();
})();
