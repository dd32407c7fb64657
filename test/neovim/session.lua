-- What a person does in Neovim with a dataset, run headless: opens a file, waits for the server, asks, edits and
-- renames. What was seen is written as JSON to the file named by SERIES_SEEN; the test judges it.
-- Only what Neovim 0.7 has is used, and what newer ones have kept.
local seen = {}
local root = vim.env.SERIES_ROOT
local server = vim.fn.json_decode(vim.env.SERIES_SERVER)

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SERIES_SEEN)
  vim.cmd(problem and 'cquit 1' or 'qall!')
end

-- Waits for a condition; without it nothing that follows would mean anything.
local function await(what, condition)
  if not vim.wait(20000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function request(buffer, method, params)
  local answer
  vim.lsp.buf_request(buffer, method, params, function(problem, result)
    answer = { problem = problem and problem.message, result = result }
  end)
  await(method, function()
    return answer ~= nil
  end)
  if answer.problem then
    error(method .. ': ' .. answer.problem)
  end
  return answer.result
end

-- The line and column, from zero, at which a text first stands in a buffer.
local function find(buffer, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      return number - 1, column - 1
    end
  end
  error('there is no ' .. text)
end

-- Where the cursor is, as the client tells a server that counts in these units.
local function at(buffer, text, offset)
  local line, column = find(buffer, text)
  vim.api.nvim_win_set_cursor(0, { line + 1, column + (offset or 0) })
  return vim.lsp.util.make_position_params(0, seen.encoding)
end

local function codes(buffer)
  return vim.tbl_map(function(one)
    return one.code
  end, vim.diagnostic.get(buffer))
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(root .. '/ballard.series'))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = 'series', cmd = server, root_dir = root })
  seen.attached = vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  await('the server', function()
    return client.initialized
  end)
  seen.encoding = client.offset_encoding

  seen.hover = request(buffer, 'textDocument/hover', at(buffer, 'as renee_ballard', 4))

  -- A performer whom nobody knows, and then somebody else who is known.
  local line = find(buffer, 'as renee_ballard')
  vim.api.nvim_buf_set_lines(buffer, line + 1, line + 1, false, { '    nobody_known as renee_ballard' })
  await('the problem', function()
    return vim.tbl_contains(codes(buffer), 'unknown-reference')
  end)
  seen.problems = codes(buffer)
  vim.api.nvim_buf_set_lines(buffer, line + 1, line + 2, false, { '    titus_welliver as ren' })
  seen.completion = vim.tbl_map(function(item)
    return item.label
  end, request(buffer, 'textDocument/completion', at(buffer, 'titus_welliver as ren', 21)).items)
  vim.api.nvim_buf_set_lines(buffer, line + 1, line + 2, false, {})
  await('no problems', function()
    return #codes(buffer) == 0
  end)

  local rename = at(buffer, 'as renee_ballard', 4)
  rename.newName = 'detective_ballard'
  local edit = request(buffer, 'textDocument/rename', rename)
  vim.lsp.util.apply_workspace_edit(edit, seen.encoding)
  seen.renamed = {}
  for _, one in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.api.nvim_buf_get_name(one)
    if vim.endswith(name, '.series') then
      seen.renamed[vim.fn.fnamemodify(name, ':t')] = vim.api.nvim_buf_get_lines(one, 0, -1, false)
    end
  end
  vim.lsp.stop_client(id)
  await('the end of the server', function()
    return client.is_stopped()
  end)
end

local fine, problem = xpcall(session, debug.traceback)
finish(not fine and problem or nil)
