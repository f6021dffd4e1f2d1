using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>Someone who works in the centre; the code is their number in the centre's own systems.</summary>
public sealed class Employee : Dimension
{
    public int? TeamId { get; set; }

    /// <summary>What they do in the centre, in the words of its own personnel list.</summary>
    public string? Role { get; set; }
    public DateOnly? Joined { get; set; }
    public DateOnly? Left { get; set; }

    /// <summary>Whether they left of their own will; null when it is not known.</summary>
    public bool? LeftVoluntarily { get; set; }

    internal sealed class Mapping : Mapping<Employee>
    {
        public override void Configure(EntityTypeBuilder<Employee> table)
        {
            base.Configure(table);
            table.ToTable("employees");
            table.HasIndex(row => row.TeamId);
            table.Property(row => row.Role).HasMaxLength(MaxCode);
        }
    }
}
