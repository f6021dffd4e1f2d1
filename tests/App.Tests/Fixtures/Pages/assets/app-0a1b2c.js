document.title = "Shouwen";
