using System.Text.Json.Serialization;

namespace Shouwen.App.Knowledge.Reading;

public enum MarkdownKind { Paragraph, Heading, Quote, List, Item, Code, Rule, Table, Row, Cell, Text, Strong, Emphasis, Strike, CodeSpan, Break, Link, Article, Image, File }

/// <summary>A part of a text that may be shown: words, and what they are. There is nothing in it that a browser would run or fetch from elsewhere.</summary>
public sealed record MarkdownNode(MarkdownKind Kind)
{
    /// <summary>Words, code, or what an image shows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Of a heading; the first number of an ordered list; 1 for a table's head; the number of an article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Level { get; init; }

    /// <summary>An address that a person may follow.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Href { get; init; }

    /// <summary>A file beside the article.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? File { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MarkdownNode>? Children { get; init; }
}
