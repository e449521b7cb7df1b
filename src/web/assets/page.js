/// On pages that the server writes: / searches.

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input, textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key !== '/') return;
  document.getElementById('q')?.focus();
  event.preventDefault();
});
