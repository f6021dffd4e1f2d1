using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Published;

/// <summary>A designed process as <see cref="ProcessFile"/> reads it.</summary>
public static class WriteProcess
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string? name, ProcessPart process)
    {
        var text = new StringBuilder();
        if (name is not null) text.Append("name: ").AppendLine(Word(name));
        text.Append("process:");
        Value(text, process, 1);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What stands behind a key.</summary>
    private static void Value(StringBuilder text, ProcessPart part, int depth)
    {
        var parts = part is Sequence sequence ? sequence.Parts : [part];
        if (parts.Count == 0) text.AppendLine(" []");
        else if (parts is [Step step] && part is Step) text.Append(' ').AppendLine(Word(step.Activity));
        else List(text.AppendLine(), parts, depth);
    }

    private static void List(StringBuilder text, IReadOnlyList<ProcessPart> parts, int depth)
    {
        foreach (var part in parts)
        {
            text.Append(' ', depth * 2).Append('-');
            if (part is Step step) text.Append(' ').AppendLine(Word(step.Activity));
            else if (part is Sequence { Parts.Count: 0 }) text.AppendLine(" []");
            else Block(text.Append(' '), part, depth + 1);
        }
    }

    private static void Block(StringBuilder text, ProcessPart part, int depth)
    {
        switch (part)
        {
            case Sequence sequence:
                Named(text, "sequence", sequence.Parts, depth);
                break;
            case Choice { Branches: [var some, Sequence { Parts.Count: 0 }] }:
                text.Append("optional:");
                Value(text, some, depth + 1);
                break;
            case Choice choice:
                Named(text, "choice", choice.Branches, depth);
                break;
            case Concurrent beside:
                Named(text, "parallel", beside.Branches, depth);
                break;
            case Loop loop:
                text.Append("loop:");
                Value(text, loop.Body, depth + 1);
                if (loop.Back is Sequence { Parts.Count: 0 }) break;
                text.Append(' ', depth * 2).Append("back:");
                Value(text, loop.Back, depth + 1);
                break;
        }
    }

    private static void Named(StringBuilder text, string key, IReadOnlyList<ProcessPart> parts, int depth)
    {
        text.Append(key).AppendLine(":");
        List(text, parts, depth + 1);
    }

    /// <summary>Letters and figures stand as they are; all else in quotes, where YAML reads what JSON writes.</summary>
    private static string Word(string text) => text.All(c => char.IsLetterOrDigit(c) || c == ' ') && text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' ' ? text : JsonSerializer.Serialize(text, Quoted);
}
