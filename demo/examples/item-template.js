const agenda = document.querySelector('#agenda');

agenda.itemTemplate = (item) => {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = item.url;
  link.textContent = item.title;
  line.append(`${item.date_published.slice(0, 4)} · `, link);
  return line;
};
