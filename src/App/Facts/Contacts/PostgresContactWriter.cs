using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Copies rows straight into the table, but for those whose id is stored already; corrections go through a temporary table.</summary>
internal sealed class PostgresContactWriter(Db db, int centreId, int sourceId, int importId, LoadReport report, GatheredDays days) : ContactWriter(report, days)
{
    private static readonly string Columns = string.Join(",", ContactColumns.Written);
    private readonly NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();
    private readonly Dictionary<string, long> inBatch = [];
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

    public override void Dispose()
    {
    }

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

    private async Task<Dictionary<string, Stored>> FindAsync(string[] ids, CancellationToken cancel)
    {
        var found = new Dictionary<string, Stored>();
        if (ids.Length == 0) return found;
        await using var command = new NpgsqlCommand("SELECT external_id, local_date, content_hash, import_id FROM contacts WHERE source_id = $1 AND external_id = ANY($2)", connection);
        command.Parameters.Add(new() { Value = sourceId });
        command.Parameters.Add(new() { Value = ids });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) found[reader.GetString(0)] = new(reader.GetFieldValue<DateOnly>(1).DayNumber, reader.GetInt64(2), reader.GetInt32(3));
        return found;
    }

    private async Task AddAsync(ReadOnlyMemory<ContactRow> rows, List<int> fresh, CancellationToken cancel)
    {
        if (fresh.Count == 0) return;
        var ids = await db.Database.SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence('contacts', 'id')) AS \"Value\" FROM generate_series(1, {fresh.Count})").ToListAsync(cancel);
        await using var copy = await connection.BeginBinaryImportAsync($"COPY contacts(id,{Columns}) FROM STDIN (FORMAT BINARY)", cancel);
        for (var i = 0; i < fresh.Count; i++) Copy(copy, rows.Span[fresh[i]], ids[i]);
        await copy.CompleteAsync(cancel);
        for (var i = 0; i < fresh.Count; i++) Added(rows.Span[fresh[i]], ids[i]);
    }

    private async Task CorrectAsync(ReadOnlyMemory<ContactRow> rows, List<int> corrected, CancellationToken cancel)
    {
        if (!hasCorrections) await RunAsync($"CREATE TEMP TABLE corrections ON COMMIT DROP AS SELECT {Columns} FROM contacts WITH NO DATA", cancel);
        hasCorrections = true;
        await using (var copy = await connection.BeginBinaryImportAsync($"COPY corrections({Columns}) FROM STDIN (FORMAT BINARY)", cancel))
        {
            foreach (var at in corrected) Copy(copy, rows.Span[at], null);
            await copy.CompleteAsync(cancel);
        }

        await RunAsync($"""
            UPDATE contacts c SET ({string.Join(",", ContactColumns.Corrected)}) = ROW({string.Join(",", ContactColumns.Corrected.Select(column => $"i.{column}"))})
            FROM corrections i WHERE c.source_id = i.source_id AND c.external_id = i.external_id
            """, cancel);
        await RunAsync("TRUNCATE corrections", cancel);
    }

    // Synchronous writes go to the connection's buffer; awaiting each value would cost more than the value.
#pragma warning disable CA1849
    private void Copy(NpgsqlBinaryImporter to, in ContactRow row, long? id)
    {
        to.StartRow();
        if (id is { } given) to.Write(given, NpgsqlDbType.Bigint);
        to.Write(centreId, NpgsqlDbType.Integer);
        to.Write(sourceId, NpgsqlDbType.Integer);
        to.Write(row.ExternalId, NpgsqlDbType.Text);
        to.Write(DateTimeOffset.FromUnixTimeMilliseconds(row.StartedMilliseconds).UtcDateTime, NpgsqlDbType.TimestampTz);
        to.Write(DateOnly.FromDayNumber(row.LocalDay), NpgsqlDbType.Date);
        to.Write(row.LocalMinute, NpgsqlDbType.Smallint);
        to.Write((short)row.Outcome, NpgsqlDbType.Smallint);
        to.Write((short)row.Flags, NpgsqlDbType.Smallint);
        WriteNumber(to, row.Wait);
        WriteNumber(to, row.Talk);
        WriteNumber(to, row.Hold);
        WriteNumber(to, row.Wrap);
        foreach (var member in row.Members) WriteNumber(to, member == 0 ? null : member);
        if (row.Customer == 0) to.WriteNull();
        else to.Write(row.Customer, NpgsqlDbType.Bigint);
        WriteText(to, row.CustomerLabel);
        WriteText(to, row.Recording);
        to.Write(importId, NpgsqlDbType.Integer);
        to.Write(row.Line, NpgsqlDbType.Integer);
        to.Write(row.ContentHash, NpgsqlDbType.Bigint);
    }

    private static void WriteNumber(NpgsqlBinaryImporter to, int? value)
    {
        if (value is { } number) to.Write(number, NpgsqlDbType.Integer);
        else to.WriteNull();
    }

    private static void WriteText(NpgsqlBinaryImporter to, string? value)
    {
        if (value is null) to.WriteNull();
        else to.Write(value, NpgsqlDbType.Text);
    }
#pragma warning restore CA1849

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private readonly record struct Stored(int Day, long ContentHash, int ImportId);
}
