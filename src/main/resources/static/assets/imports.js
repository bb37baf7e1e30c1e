// While a file is on its way the button says so and cannot be pressed twice.
document.getElementById('import')?.addEventListener('submit', event => {
  const button = event.target.querySelector('button');
  button.disabled = true;
  button.textContent = button.dataset.busy;
});
// Coming back by the browser's back button finds the form usable again.
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
