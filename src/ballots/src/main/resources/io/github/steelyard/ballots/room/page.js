'use strict';
(function () {
  var body = document.body;
  // A slider beside each field for points; both always show the same number.
  document.querySelectorAll('input[data-slider]').forEach(function (field) {
    var slider = document.createElement('input');
    slider.type = 'range';
    slider.min = 0;
    slider.max = 100;
    slider.step = 1;
    slider.value = field.value === '' ? 0 : field.value;
    slider.className = field.value === '' ? 'unset' : '';
    slider.setAttribute('aria-label', field.getAttribute('data-slider'));
    slider.addEventListener('input', function () {
      field.value = slider.value;
      slider.className = '';
    });
    field.addEventListener('input', function () {
      slider.value = field.value === '' ? 0 : field.value;
      slider.className = field.value === '' ? 'unset' : '';
    });
    field.parentNode.appendChild(slider);
  });
  // Buttons that move an entry of the order; the places in the fields follow.
  var list = document.getElementById('order');
  function places() {
    list.querySelectorAll('select').forEach(function (select, k) { select.value = String(k + 1); });
  }
  function move(item, up) {
    var other = up ? item.previousElementSibling : item.nextElementSibling;
    if (other) {
      list.insertBefore(up ? item : other, up ? other : item);
      places();
      document.getElementById('moved').textContent = item.getAttribute('data-name') + ': '
          + item.querySelector('select').value;
    }
  }
  if (list) {
    list.querySelectorAll('.moves').forEach(function (moves) {
      moves.hidden = false;
      moves.querySelectorAll('button').forEach(function (button) {
        button.addEventListener('click', function () {
          move(moves.closest('li'), button.getAttribute('data-move') === 'up');
          button.focus();
        });
      });
    });
  }
  // Loads the page anew when the facilitator shows the answers or asks again.
  var version = body.getAttribute('data-version');
  if (version) {
    setInterval(function () {
      var request = new XMLHttpRequest();
      request.open('GET', body.getAttribute('data-state'));
      request.onload = function () {
        // Where the network is away there is no answer; the next one will tell.
        if (request.status === 200 && JSON.parse(request.responseText).version !== version) {
          location.reload();
        }
      };
      request.send();
    }, 2000);
  }
}());
