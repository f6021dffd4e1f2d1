using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Contacts;

/// <summary>Copies each batch into a temporary table and merges it from there.</summary>
internal sealed class PostgresContactWriter(Db db, int centreId, int sourceId, int importId, LoadReport report) : ContactWriter(report)
{
    private static readonly string Columns = string.Join(",", ContactColumns.Written);
    private static readonly string CorrectedColumns = string.Join(",", ContactColumns.Corrected);
    private readonly NpgsqlConnection connection = (NpgsqlConnection)db.Database.GetDbConnection();
    private bool prepared;

    public override async Task WriteAsync(ReadOnlyMemory<ContactRow> rows, CancellationToken cancel)
    {
        if (!prepared)
        {
            await RunAsync($"CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT {Columns} FROM contacts WITH NO DATA", cancel);
            prepared = true;
        }

        var batch = FirstOfEach(rows);
        await CopyAsync(batch, cancel);
        var corrected = await MeetAsync(batch, cancel);
        var stored = await RunAsync($"INSERT INTO contacts({Columns}) SELECT {Columns} FROM incoming ON CONFLICT DO NOTHING", cancel);
        if (corrected)
        {
            await RunAsync($"""
                UPDATE contacts c SET ({CorrectedColumns}) = ROW({string.Join(",", ContactColumns.Corrected.Select(column => $"i.{column}"))})
                FROM incoming i WHERE c.source_id = i.source_id AND c.external_id = i.external_id
                  AND c.content_hash <> i.content_hash AND c.import_id <> i.import_id
                """, cancel);
        }

        if (stored > 0) foreach (ref readonly var row in batch.AsSpan()) Touched.Add(row.LocalDay);
        Report.Added += stored;
        await RunAsync("TRUNCATE incoming", cancel);
    }

    public override void Dispose()
    {
    }

    /// <summary>A merge sees a row of its own batch only once; what comes twice is judged here.</summary>
    private ContactRow[] FirstOfEach(ReadOnlyMemory<ContactRow> rows)
    {
        var first = new Dictionary<string, long>(rows.Length);
        var kept = new List<ContactRow>(rows.Length);
        foreach (ref readonly var row in rows.Span)
        {
            if (first.TryAdd(row.ExternalId, row.ContentHash)) kept.Add(row);
            else Met(row, row.LocalDay, first[row.ExternalId], sameImport: true);
        }

        return [.. kept];
    }

    private async Task<bool> MeetAsync(ContactRow[] batch, CancellationToken cancel)
    {
        const string sql = """
            SELECT c.external_id, c.local_date, c.content_hash, c.import_id
            FROM incoming i JOIN contacts c ON c.source_id = i.source_id AND c.external_id = i.external_id
            """;
        var corrected = false;
        Dictionary<string, int>? places = null;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            places ??= Enumerable.Range(0, batch.Length).ToDictionary(at => batch[at].ExternalId);
            corrected |= Met(batch[places[reader.GetString(0)]], reader.GetFieldValue<DateOnly>(1).DayNumber, reader.GetInt64(2), reader.GetInt32(3) == importId);
        }

        return corrected;
    }

    private async Task CopyAsync(ContactRow[] batch, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY incoming({Columns}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in batch) Copy(copy, row);
        await copy.CompleteAsync(cancel);
    }

    // Synchronous writes go to the connection's buffer; awaiting each value would cost more than the value.
#pragma warning disable CA1849
    private void Copy(NpgsqlBinaryImporter to, in ContactRow row)
    {
        to.StartRow();
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

    private async Task<int> RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
