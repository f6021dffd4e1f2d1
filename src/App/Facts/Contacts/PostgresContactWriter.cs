using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>
/// Copies rows straight into the table, but for those whose id is stored already; corrections go through a temporary table. While the server takes in a
/// batch, the next one is put together.
/// </summary>
internal sealed class PostgresContactWriter(Db db, int centreId, int sourceId, int importId, LoadReport report, GatheredDays days) : ContactWriter(report, days)
{
    /// <summary>Ids asked for at once; those that are left over are never used.</summary>
    private const int Reserve = 50_000;
    private static readonly string Columns = string.Join(",", ContactColumns.Written);
    private readonly NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();
    private readonly Dictionary<string, long> inBatch = [];
    private readonly Queue<long> ids = [];
    private CopyBuffer buffer = new();
    private CopyBuffer onItsWay = new();
    private Task copying = Task.CompletedTask;
    private SeenIds? seen;
    private bool hasCorrections;

    public override async Task WriteAsync(ReadOnlyMemory<ContactRow> rows, CancellationToken cancel)
    {
        seen ??= new(await IsStoredAsync(cancel));
        var batch = FirstOfEach(rows.Span);
        var stored = await FindAsync(Doubtful(rows.Span, batch), cancel);
        var (fresh, corrected) = (new List<int>(batch.Count), new List<int>());
        foreach (var at in batch)
        {
            ref readonly var row = ref rows.Span[at];
            if (!stored.TryGetValue(row.ExternalId, out var old)) fresh.Add(at);
            else if (Met(row, old.Day, old.ContentHash, old.ImportId == importId)) corrected.Add(at);
        }

        await AddAsync(rows, fresh, cancel);
        if (corrected.Count > 0) await CorrectAsync(rows, corrected, cancel);
    }

    public override Task SettleAsync()
    {
        var last = copying;
        copying = Task.CompletedTask;
        return last;
    }

    /// <summary>What was on its way when the import failed or was given up must let go of the connection before it can roll back.</summary>
    public override async ValueTask DisposeAsync() => await copying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<bool> IsStoredAsync(CancellationToken cancel) =>
        await db.Set<Contact>().AnyAsync(row => row.SourceId == sourceId, cancel);

    /// <summary>Places of the rows, without those whose id comes twice among them.</summary>
    private List<int> FirstOfEach(ReadOnlySpan<ContactRow> rows)
    {
        inBatch.Clear();
        var kept = new List<int>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            if (inBatch.TryAdd(rows[i].ExternalId, rows[i].ContentHash)) kept.Add(i);
            else Met(rows[i], rows[i].LocalDay, inBatch[rows[i].ExternalId], sameImport: true);
        }

        return kept;
    }

    private string[] Doubtful(ReadOnlySpan<ContactRow> rows, List<int> batch)
    {
        var doubtful = new List<string>();
        foreach (var at in batch)
            if (seen!.MayBeStored(rows[at].ExternalId)) doubtful.Add(rows[at].ExternalId);
        return [.. doubtful];
    }

    private async Task<Dictionary<string, Stored>> FindAsync(string[] externalIds, CancellationToken cancel)
    {
        var found = new Dictionary<string, Stored>();
        if (externalIds.Length == 0) return found;
        await SettleAsync();
        await using var command = new NpgsqlCommand("SELECT external_id, local_date, content_hash, import_id FROM contacts WHERE source_id = $1 AND external_id = ANY($2)", connection);
        command.Parameters.Add(new() { Value = sourceId });
        command.Parameters.Add(new() { Value = externalIds });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) found[reader.GetString(0)] = new(reader.GetFieldValue<DateOnly>(1).DayNumber, reader.GetInt64(2), reader.GetInt32(3));
        return found;
    }

    private async Task AddAsync(ReadOnlyMemory<ContactRow> rows, List<int> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0) return;
        await ReserveAsync(fresh.Count, cancel);
        buffer.Clear();
        foreach (var at in fresh)
        {
            var id = ids.Dequeue();
            buffer.Row(ContactColumns.Written.Count + 1);
            buffer.BigInt(id);
            Put(rows.Span[at]);
            Added(rows.Span[at], id);
        }

        await SettleAsync();
        (buffer, onItsWay) = (onItsWay, buffer);
        copying = CopyAsync(onItsWay, $"contacts(id,{Columns})", cancel);
    }

    private async Task ReserveAsync(int wanted, CancellationToken cancel)
    {
        if (ids.Count >= wanted) return;
        await SettleAsync();
        // The sequence is looked up once, not for every row.
        var more = await db.Database.SqlQuery<long>($"""
            WITH of_contacts AS MATERIALIZED (SELECT pg_get_serial_sequence('contacts', 'id')::regclass AS sequence)
            SELECT nextval(sequence) AS "Value" FROM of_contacts, generate_series(1, {Math.Max(Reserve, wanted)})
            """).ToListAsync(cancel);
        foreach (var id in more) ids.Enqueue(id);
    }

    private async Task CorrectAsync(ReadOnlyMemory<ContactRow> rows, List<int> corrected, CancellationToken cancel)
    {
        await SettleAsync();
        if (!hasCorrections) await RunAsync($"CREATE TEMP TABLE corrections ON COMMIT DROP AS SELECT {Columns} FROM contacts WITH NO DATA", cancel);
        hasCorrections = true;
        buffer.Clear();
        foreach (var at in corrected)
        {
            buffer.Row(ContactColumns.Written.Count);
            Put(rows.Span[at]);
        }

        await CopyAsync(buffer, $"corrections({Columns})", cancel);
        await RunAsync($"""
            UPDATE contacts c SET ({string.Join(",", ContactColumns.Corrected)}) = ROW({string.Join(",", ContactColumns.Corrected.Select(column => $"i.{column}"))})
            FROM corrections i WHERE c.source_id = i.source_id AND c.external_id = i.external_id
            """, cancel);
        await RunAsync("TRUNCATE corrections", cancel);
    }

    private async Task CopyAsync(CopyBuffer rows, string into, CancellationToken cancel)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {into} FROM STDIN (FORMAT BINARY)", cancel);
        await copy.WriteAsync(rows.End(), cancel);
    }

    private void Put(in ContactRow row)
    {
        buffer.Integer(centreId);
        buffer.Integer(sourceId);
        buffer.Text(row.ExternalId);
        buffer.Instant(row.StartedMilliseconds);
        buffer.Date(row.LocalDay);
        buffer.SmallInt(row.LocalMinute);
        buffer.SmallInt(row.Outcome);
        buffer.SmallInt(row.Flags);
        PutNumber(row.Wait);
        PutNumber(row.Talk);
        PutNumber(row.Hold);
        PutNumber(row.Wrap);
        foreach (var member in row.Members) PutNumber(member == 0 ? null : member);
        if (row.Customer == 0) buffer.Null();
        else buffer.BigInt(row.Customer);
        PutText(row.CustomerLabel);
        PutText(row.Recording);
        buffer.Integer(importId);
        buffer.Integer(row.Line);
        buffer.BigInt(row.ContentHash);
    }

    private void PutNumber(int? value)
    {
        if (value is { } number) buffer.Integer(number);
        else buffer.Null();
    }

    private void PutText(string? value)
    {
        if (value is null) buffer.Null();
        else buffer.Text(value);
    }

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private readonly record struct Stored(int Day, long ContentHash, int ImportId);
}
