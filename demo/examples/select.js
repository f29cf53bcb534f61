const selected = document.querySelector('#selected');

document.querySelector('#routed').addEventListener('alliance-select', (event) => {
  event.preventDefault();
  selected.textContent = `Selected: ${event.item.title}`;
});
