using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Shouwen.App.Http.Pages;

/// <summary>A piece of a page, written as an interpolated string: what is put into it is encoded, unless it is a piece itself.</summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

    public static Html Nothing => $"";

    public static Html Of(Html html) => html;

    public static Html If(bool wanted, Html html) => wanted ? html : Nothing;

    /// <summary>Text that is trusted as it is: a style sheet of ours.</summary>
    public static Html Raw(string trusted)
    {
        var html = new Html(trusted.Length, 0);
        html.AppendLiteral(trusted);
        return html;
    }

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value);

    public void AppendFormatted(Html piece) => text.Append(piece.text);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) text.Append(piece.text);
    }

    public override string ToString() => text.ToString();
}
