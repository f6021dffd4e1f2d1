using Shouwen.App.Data;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Knowledge.Attachments;

/// <summary>Where files of articles lie, and how large they may be.</summary>
internal static class ArticleFiles
{
    public const long MaxBytes = 20_000_000;
    public const long MaxImageBytes = 5_000_000;

    public static KeptFiles In(Store store) => new(store, "articles");
}
