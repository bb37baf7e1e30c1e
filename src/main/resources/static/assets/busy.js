// While a form is on its way the button says so and cannot be pressed twice.
document.querySelectorAll('form').forEach(form => form.addEventListener('submit', () => {
  const button = form.querySelector('button[data-busy]');
  if (!button) return;
  button.disabled = true;
  button.textContent = button.dataset.busy;
}));
// Coming back by the browser's back button finds the form usable again.
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
