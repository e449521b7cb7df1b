/// Keys for people who work without a mouse: j k move, Enter opens, / searches.

const rows = [...document.querySelectorAll('tr[data-href]')];
let at = -1;

function move(step) {
  if (rows.length === 0) return;
  rows[at]?.classList.remove('current');
  at = Math.max(0, Math.min(rows.length - 1, at + step));
  rows[at].classList.add('current');
  rows[at].scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input, textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key === 'j') move(1);
  else if (event.key === 'k') move(-1);
  else if (event.key === '/') document.getElementById('q')?.focus();
  else if (event.key === 'Enter' && at >= 0 && event.target === document.body)
    location.href = rows[at].dataset.href;
  else return;
  event.preventDefault();
});

/// On narrow screens the limits begin closed, so that the list is what one sees.
const facets = document.querySelector('details.facets');
if (facets && matchMedia('(max-width: 860px)').matches) facets.open = false;
