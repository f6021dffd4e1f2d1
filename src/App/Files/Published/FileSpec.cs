namespace Shouwen.App.Files.Published;

/// <summary>How a file is to be read; what is null is recognised.</summary>
public sealed record FileSpec
{
    public string? Encoding { get; init; }
    public string? Delimiter { get; init; }
    public string? Sheet { get; init; }
    public string? Comment { get; init; }

    internal char? DelimiterSign => Sign(Delimiter == @"\t" ? "\t" : Delimiter);

    internal char? CommentSign => Sign(Comment);

    private static char? Sign(string? text) => text is [var sign] ? sign : null;
}
