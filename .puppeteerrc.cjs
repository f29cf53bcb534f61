// Browsers come from the system (see README, "Develop"), never from a download at install time.
module.exports = {skipDownload: true};
