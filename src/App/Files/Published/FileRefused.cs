namespace Shouwen.App.Files.Published;

/// <summary>A file that cannot be read as a table at all; the code is stable, the sentence says what to do.</summary>
internal sealed class FileRefused(string code, string detail) : Exception(detail)
{
    public string Code { get; } = "import." + code;
}
