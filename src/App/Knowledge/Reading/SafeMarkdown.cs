using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Shouwen.App.Knowledge.Reading;

/// <summary>
/// Markdown taken apart into what may be shown. HTML in it is words; links lead to the web, to articles and to files of one's own; an image from elsewhere is a link, so that reading fetches
/// nothing; what is nested too deep is refused when it is written.
/// </summary>
internal static class SafeMarkdown
{
    private const int Deepest = 16;

    private static readonly Dictionary<Guid, bool> NoFiles = [];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseAutoLinks().Build();

    public static bool CanRead(string markdown)
    {
        try
        {
            return DepthOf(Markdown.Parse(markdown, Pipeline), 0) <= Deepest;
        }
        catch (ArgumentException)
        {
            // The parser itself gives up on nesting.
            return false;
        }
    }

    /// <param name="files">Files beside the article, and whether each is an image.</param>
    public static IReadOnlyList<MarkdownNode> Read(string markdown, IReadOnlyDictionary<Guid, bool>? files = null) =>
        CanRead(markdown) ? new Reading(files ?? NoFiles).Blocks(Markdown.Parse(markdown, Pipeline)) : [new(MarkdownKind.Code) { Text = markdown }];

    /// <summary>The words alone, to be searched and quoted from.</summary>
    public static string Words(string markdown)
    {
        var words = new StringBuilder();
        foreach (var node in Read(markdown)) Append(words, node);
        return words.ToString().Trim();
    }

    private static void Append(StringBuilder words, MarkdownNode node)
    {
        words.Append(node.Text);
        foreach (var child in node.Children ?? []) Append(words, child);
        if (node.Kind is MarkdownKind.Paragraph or MarkdownKind.Heading or MarkdownKind.Item or MarkdownKind.Cell or MarkdownKind.Code or MarkdownKind.Break) words.Append(' ');
    }

    private static int DepthOf(MarkdownObject part, int depth) => part switch
    {
        _ when depth > Deepest => depth,
        ContainerBlock blocks => blocks.Select(block => DepthOf(block, depth + 1)).DefaultIfEmpty(depth).Max(),
        LeafBlock { Inline: { } inlines } => DepthOf(inlines, depth + 1),
        ContainerInline inlines => inlines.Select(inline => DepthOf(inline, depth + 1)).DefaultIfEmpty(depth).Max(),
        _ => depth,
    };

    private sealed class Reading(IReadOnlyDictionary<Guid, bool> files)
    {
        public IReadOnlyList<MarkdownNode> Blocks(ContainerBlock blocks) => [.. blocks.Select(Block).OfType<MarkdownNode>()];

        private MarkdownNode? Block(Block block) => block switch
        {
            HeadingBlock heading => new(MarkdownKind.Heading) { Level = heading.Level, Children = Inlines(heading.Inline) },
            ParagraphBlock paragraph => new(MarkdownKind.Paragraph) { Children = Inlines(paragraph.Inline) },
            QuoteBlock quote => new(MarkdownKind.Quote) { Children = Blocks(quote) },
            ListBlock list => new(MarkdownKind.List) { Level = list.IsOrdered ? int.TryParse(list.OrderedStart, out var first) ? first : 1 : null, Children = Blocks(list) },
            ListItemBlock item => new(MarkdownKind.Item) { Children = Blocks(item) },
            ThematicBreakBlock => new(MarkdownKind.Rule),
            Table table => new(MarkdownKind.Table) { Children = Blocks(table) },
            TableRow row => new(MarkdownKind.Row) { Level = row.IsHeader ? 1 : null, Children = Blocks(row) },
            TableCell cell => new(MarkdownKind.Cell) { Children = [.. cell.SelectMany(inside => inside is ParagraphBlock words ? Inlines(words.Inline) : Block(inside) is { } node ? [node] : [])] },
            LinkReferenceDefinitionGroup => null,
            CodeBlock code => new(MarkdownKind.Code) { Text = code.Lines.ToString() },
            LeafBlock { Inline: { } inlines } => new(MarkdownKind.Paragraph) { Children = Inlines(inlines) },
            LeafBlock leaf => new(MarkdownKind.Code) { Text = leaf.Lines.ToString() },
            ContainerBlock others => new(MarkdownKind.Quote) { Children = Blocks(others) },
            _ => null,
        };

        private IReadOnlyList<MarkdownNode> Inlines(ContainerInline? inlines) => inlines is null ? [] : [.. inlines.SelectMany(Inline)];

        private IEnumerable<MarkdownNode> Inline(Inline inline) => inline switch
        {
            LiteralInline words => [Text(words.Content.ToString())],
            CodeInline code => [new(MarkdownKind.CodeSpan) { Text = code.Content }],
            LineBreakInline line => [line.IsHard ? new(MarkdownKind.Break) : Text("\n")],
            LinkInline { IsImage: true } image => Image(image),
            LinkInline link => Link(link),
            AutolinkInline auto => [SafeAddress.OfWeb(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url) is { } href ? new(MarkdownKind.Link) { Href = href, Children = [Text(auto.Url)] } : Text(auto.Url)],
            EmphasisInline { DelimiterChar: '~' } struck => [new(MarkdownKind.Strike) { Children = Inlines(struck) }],
            EmphasisInline emphasis => [new(emphasis.DelimiterCount >= 2 ? MarkdownKind.Strong : MarkdownKind.Emphasis) { Children = Inlines(emphasis) }],
            HtmlEntityInline entity => [Text(entity.Transcoded.ToString())],
            HtmlInline html => [Text(html.Tag)],
            DelimiterInline delimiter => [Text(delimiter.ToLiteral()), .. Inlines(delimiter)],
            ContainerInline others => Inlines(others),
            _ => [],
        };

        private IEnumerable<MarkdownNode> Link(LinkInline link)
        {
            var (words, url) = (Inlines(link), link.GetDynamicUrl?.Invoke() ?? link.Url);
            if (SafeAddress.OfArticle(url) is { } article) return [new(MarkdownKind.Article) { Level = article, Children = words }];
            if (SafeAddress.OfFile(url) is { } file) return files.ContainsKey(file) ? [new(MarkdownKind.File) { File = file, Children = words }] : words;
            return SafeAddress.OfWeb(url) is { } href ? [new(MarkdownKind.Link) { Href = href, Children = words }] : words;
        }

        private IEnumerable<MarkdownNode> Image(LinkInline image)
        {
            var shows = string.Concat(Inlines(image).Select(TextOf));
            if (SafeAddress.OfFile(image.Url) is { } file && files.TryGetValue(file, out var isImage))
                return [isImage ? new(MarkdownKind.Image) { File = file, Text = shows } : new(MarkdownKind.File) { File = file, Children = [Text(shows)] }];
            // Whoever reads would tell another server that they do.
            return SafeAddress.OfWeb(image.Url) is { } href ? [new(MarkdownKind.Link) { Href = href, Children = [Text(shows.Length > 0 ? shows : href)] }] : [Text(shows)];
        }

        private static string TextOf(MarkdownNode node) => node.Text ?? string.Concat((node.Children ?? []).Select(TextOf));

        private static MarkdownNode Text(string words) => new(MarkdownKind.Text) { Text = words };
    }
}
