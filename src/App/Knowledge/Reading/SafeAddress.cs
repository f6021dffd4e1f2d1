using System.Globalization;

namespace Shouwen.App.Knowledge.Reading;

/// <summary>Where a link of an article may lead: to the web, mail and telephone, to another article, to a file of its own. Anything else is no link.</summary>
internal static class SafeAddress
{
    private const string Article = "article:";
    private const string File = "attachment:";

    /// <summary>Null for what nobody should follow: scripts, data, addresses of this server.</summary>
    public static string? OfWeb(string? given) =>
        given is not null && !given.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)) && Uri.TryCreate(given, UriKind.Absolute, out var address) && IsKnown(address) ? address.AbsoluteUri : null;

    public static int? OfArticle(string? given) =>
        given?.StartsWith(Article, StringComparison.Ordinal) == true && int.TryParse(given.AsSpan(Article.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Guid? OfFile(string? given) => given?.StartsWith(File, StringComparison.Ordinal) == true && Guid.TryParseExact(given[File.Length..], "d", out var id) ? id : null;

    private static bool IsKnown(Uri address) => address.Scheme is "https" or "http" ? address.Host.Length > 0 && address.UserInfo.Length == 0 : address.Scheme is "mailto" or "tel";
}
