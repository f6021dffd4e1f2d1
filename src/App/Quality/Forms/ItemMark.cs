namespace Shouwen.App.Quality.Forms;

/// <summary>How one item was judged; a level, or that it does not apply, or neither yet.</summary>
/// <param name="At">Where in the recording, in seconds.</param>
public sealed record ItemMark(string? Level = null, bool NotApplicable = false, string? Comment = null, double? At = null);
