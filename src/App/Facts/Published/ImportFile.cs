using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Import;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Import.Routes;
using Shouwen.App.Files.Published;
using Shouwen.App.Jobs.Published;

namespace Shouwen.App.Facts.Published;

/// <summary>What the command line asks for: a file, and a mapping unless the proposal is to be trusted.</summary>
public sealed record ImportCommand(string Kind, string Path, string? MappingYaml, bool DryRun);

/// <summary>The import's answer, or why there is none and the mapping that would be proposed.</summary>
public sealed record ImportEnd(ImportAnswer? Answer, ImportRefusal? Refusal = null, string? ProposedYaml = null);

/// <summary>How a file's columns become fields, or the end of the import.</summary>
public sealed class FileMapping
{
    internal FileMapping(Mapping? mapping, ImportEnd? refused, IReadOnlyList<string>? unused = null) => (Mapping, Refused, Unused) = (mapping, refused, unused ?? []);

    internal Mapping? Mapping { get; }
    internal ImportEnd? Refused { get; }

    /// <summary>Columns that the proposal makes nothing of. A mapping that was given is silent about those that it leaves out.</summary>
    public IReadOnlyList<string> Unused { get; }
}

/// <summary>The door for files, for callers without an upload.</summary>
public static class ImportFile
{
    public static readonly IReadOnlyList<string> Kinds = [.. Enum.GetNames<ImportKind>().Select(kind => kind.ToLowerInvariant())];

    /// <summary>The mapping that was given, or the one that the file proposes for itself. No store is needed for it.</summary>
    public static FileMapping Look(ImportCommand command)
    {
        var kind = Enum.Parse<ImportKind>(command.Kind, ignoreCase: true);
        try
        {
            if (command.MappingYaml is not { } yaml) return Propose(kind, command.Path);
            var mapping = MappingText.Read(yaml);
            if (mapping.Kind != kind) throw new MappingRefused($"The mapping is for {mapping.Kind.ToString().ToLowerInvariant()}, not for {command.Kind}.");
            return new(mapping, null);
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            return new(null, new(null, refusal));
        }
    }

    public static async Task<ImportEnd> RunAsync(
        IServiceProvider services, Acting by, ImportCommand command, FileMapping look, Action<ImportProgress>? progress, CancellationToken cancel)
    {
        if (look.Mapping is not { } mapping) return look.Refused!;
        try
        {
            var order = OrderOf(services.GetRequiredService<TimeProvider>(), by, command, mapping);
            return new(await RunImport.OfFileAsync(services, command.Path, order, progress, cancel));
        }
        catch (Exception failure) when (Refusals.Of(failure) is { } refusal)
        {
            return new(null, refusal);
        }
    }

    /// <summary>What lands from the console is listed beside the imports of the pages.</summary>
    private static ImportOrder OrderOf(TimeProvider time, Acting by, ImportCommand command, Mapping mapping)
    {
        var (name, startedAt) = (System.IO.Path.GetFileName(command.Path), time.GetUtcNow());
        return new(by, name, mapping, command.DryRun)
        {
            Landed = (db, answer) => JobLog.Done(db, time, by, StartImport.Import + command.Kind, name, startedAt, answer),
        };
    }

    /// <summary>The proposal when it is sure; else the end of the matter, with the proposal to be mended.</summary>
    private static FileMapping Propose(ImportKind kind, string path)
    {
        using var file = TableFile.Open(path, new());
        var proposal = ProposeMapping.Of(kind, SampleTable.Of(file.Rows), file.Spec);
        if (proposal.IsSure) return new(proposal.Mapping, null, [.. file.Rows.Headers.Except(proposal.Mapping.Fields.Values.SelectMany(source => source.AllColumns))]);
        var reasons = proposal.Missing.Select(field => $"no column found for {field}")
            .Concat(proposal.Warnings.Select(warning => warning.Detail.TrimEnd('.')))
            .Concat(proposal.Columns.Where(column => !Proposal.IsSureOf(column.Value)).Select(column => $"“{column.Key}” is perhaps {column.Value.Field}"));
        return new(null, new(null, new("import.mappingNeeded", $"The mapping is not sure: {string.Join("; ", reasons)}."), MappingText.Write(proposal.Mapping)));
    }
}
