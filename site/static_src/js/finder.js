// An answer, or what is wrong, is what the visitor came for.
const result = document.getElementById("result");
if (result) result.focus();
else document.getElementById("finder-error") && document.getElementById("finder-q").focus();
