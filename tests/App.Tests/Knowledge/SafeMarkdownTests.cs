using System.Text.Json;
using Shouwen.App.Knowledge.Reading;

namespace Shouwen.App.Tests.Knowledge;

public sealed class SafeMarkdownTests
{
    private static readonly Guid Picture = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    private static readonly Guid Paper = Guid.Parse("0199aaaa-0000-7000-8000-000000000002");
    private static readonly Dictionary<Guid, bool> Files = new() { [Picture] = true, [Paper] = false };

    private static List<MarkdownNode> All(string markdown) => [.. SafeMarkdown.Read(markdown, Files).SelectMany(Within)];

    private static IEnumerable<MarkdownNode> Within(MarkdownNode node) => [node, .. (node.Children ?? []).SelectMany(Within)];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onmouseover=alert(1)>bold</b>")]
    [InlineData("<iframe src=https://evil.test></iframe>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<!-- comment --><svg onload=alert(1)>")]
    public void Markup_of_pages_is_words(string markdown)
    {
        Assert.All(All(markdown), node => Assert.True(node.Kind is MarkdownKind.Paragraph or MarkdownKind.Text && node.Href is null && node.File is null));
        Assert.Equal(markdown, string.Concat(All(markdown).Select(node => node.Text)));
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:msgbox)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](blob:https://x.test/1)")]
    [InlineData("[a](/api/access/sign-out)")]
    [InlineData("[a](//evil.test)")]
    [InlineData("[a](https://shouwen@evil.test)")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("[a](attachment:0199aaaa-0000-7000-8000-00000000ffff)")]
    public void Addresses_that_run_or_lead_into_the_product_are_no_links(string markdown) =>
        Assert.DoesNotContain(All(markdown), node => node.Href is not null || node.File is not null || node.Kind is MarkdownKind.Link or MarkdownKind.Image or MarkdownKind.File);

    [Fact]
    public void An_image_from_elsewhere_is_a_link_so_that_reading_fetches_nothing()
    {
        var nodes = All("![网图](https://elsewhere.test/a.png)");
        Assert.Contains(nodes, node => node is { Kind: MarkdownKind.Link, Href: "https://elsewhere.test/a.png" });
        Assert.DoesNotContain(nodes, node => node.Kind == MarkdownKind.Image);
    }

    [Fact]
    public void Only_images_of_ours_are_shown_as_images()
    {
        Assert.Contains(All($"![图](attachment:{Picture})"), node => node is { Kind: MarkdownKind.Image, Text: "图" } && node.File == Picture);
        Assert.Contains(All($"![表](attachment:{Paper})"), node => node.Kind == MarkdownKind.File && node.File == Paper);
        Assert.Contains(All($"[表](attachment:{Paper})"), node => node.Kind == MarkdownKind.File);
    }

    [Fact]
    public void Links_lead_to_the_web_to_mail_and_to_other_articles()
    {
        var nodes = All("[官网](https://example.com/a?b=c) [信](mailto:a@b.test) [电话](tel:10086) [别的](article:12) <https://example.com>");
        Assert.Equal(["https://example.com/a?b=c", "mailto:a@b.test", "tel:10086", "https://example.com/"], nodes.Where(node => node.Kind == MarkdownKind.Link).Select(node => node.Href));
        Assert.Equal(12, nodes.Single(node => node.Kind == MarkdownKind.Article).Level);
    }

    [Fact]
    public void What_people_write_is_understood()
    {
        var kinds = All("# 标题\n\n**粗** *斜* ~~删~~ `码`\n\n- 一\n- 二\n\n3. 三\n\n> 引\n\n---\n\n|甲|乙|\n|-|-|\n|1|2|\n\n```\n<b>\n```").ConvertAll(node => node.Kind).Distinct();
        Assert.Superset(new HashSet<MarkdownKind> { MarkdownKind.Heading, MarkdownKind.Strong, MarkdownKind.Emphasis, MarkdownKind.Strike, MarkdownKind.CodeSpan, MarkdownKind.List, MarkdownKind.Item, MarkdownKind.Quote, MarkdownKind.Rule, MarkdownKind.Table, MarkdownKind.Row, MarkdownKind.Cell, MarkdownKind.Code }, kinds.ToHashSet());
    }

    [Fact]
    public void What_is_nested_too_deep_is_refused_and_breaks_nothing()
    {
        foreach (var bad in new[] { new string('>', 5000) + " a", string.Concat(Enumerable.Repeat("- ", 3000)) + "a", new string('[', 3000), string.Concat(Enumerable.Repeat("*a **b ", 2000)), string.Concat(Enumerable.Repeat("[a](", 3000)) })
        {
            JsonSerializer.Serialize(SafeMarkdown.Read(bad));
            _ = SafeMarkdown.Words(bad);
        }

        Assert.False(SafeMarkdown.CanRead(new string('>', 5000) + " a"));
        Assert.True(SafeMarkdown.CanRead("> > > - - a **b *c***"));
    }

    [Fact]
    public void Words_are_what_a_reader_reads() => Assert.Equal("标题 先 查 网线 再看 光猫", string.Join(' ', SafeMarkdown.Words("# 标题\n\n- 先 **查** 网线\n- 再看 [光猫](https://x.test)").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
